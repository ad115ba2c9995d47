import { fingerprintAll } from '../../audit/fingerprint.ts';
import type { AuditFinding, AuditReport, Suppression } from '../../core/audit-report.ts';
import type { Location } from '../../core/location.ts';
import { whoMovesFinding } from './finding-words.ts';
import { sarifRules } from './sarif-rules.ts';

export interface SarifOptions {
  /** Version of unsticky. */
  readonly version: string;
  /** The app's folder inside the repository, posix; code scanning wants paths from the repository's root. */
  readonly prefix?: string;
}

/** The audit as SARIF 2.1.0 (OASIS), for code scanning. Ends with a line break. */
export function renderSarif(report: AuditReport, { version, prefix = '' }: SarifOptions): string {
  const place = (at: Location): object => physicalLocation(at, prefix);
  const prints = fingerprintAll(report.findings);
  const run = {
    tool: { driver: { name: 'unsticky', semanticVersion: version, rules: sarifRules(report) } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, place) }],
    results: [
      ...report.findings.map((finding) => findingResult(finding, prints.get(finding), place)),
      ...report.suppressed.map((suppression) => suppressedResult(suppression, place)),
    ],
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

type Place = (at: Location) => object;

function physicalLocation({ file, line, column }: Location, prefix: string): object {
  const uri = [...prefix.split('/'), ...file.split('/')].filter(Boolean).map(encodeURIComponent).join('/');
  return { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: { startLine: line, startColumn: column } };
}

function findingResult(finding: AuditFinding, print: string | undefined, place: Place): object {
  const { rule, at, message, uses = [], code, automation, transform } = finding;
  const { words, remedy } = whoMovesFinding(finding);
  const text = [message, words, remedy].filter(Boolean).join(' ');
  const contextRegion = { startLine: at.line, snippet: { text: code } };
  return {
    ruleId: rule,
    level: 'warning',
    message: { text },
    locations: [{ physicalLocation: { ...place(at), contextRegion } }],
    relatedLocations: uses.map((use, id) => ({ id, physicalLocation: place(use), message: { text: 'Used here.' } })),
    partialFingerprints: { primaryLocationLineHash: print },
    properties: { automation, ...(transform !== null && { transform }) },
  };
}

function suppressedResult({ at, rule, reason }: Suppression, place: Place): object {
  return {
    ruleId: rule,
    level: 'warning',
    message: { text: `State that stays here on purpose: ${reason}` },
    locations: [{ physicalLocation: place(at) }],
    suppressions: [{ kind: 'inSource', justification: reason }],
  };
}

function notifications({ failures, unusedSuppressions }: AuditReport, place: Place): object[] {
  return [
    ...failures.map(({ at, message }) => ({ level: 'error', at, text: message })),
    ...unusedSuppressions.map(({ at, rule }) => ({
      level: 'note',
      at,
      text: `The suppression of ${rule} matches nothing any more. Remove the comment.`,
    })),
  ].map(({ level, at, text }) => ({ level, message: { text }, locations: [{ physicalLocation: place(at) }] }));
}
