import type { AuditFinding, AuditReport } from '../core/audit-report.ts';
import { fingerprintAll } from './fingerprint.ts';

/** A baseline that cannot be used; the message says why and what to do. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
}

type Findings = Pick<AuditReport, 'findings'>;

const VERSION = 1;

/** The findings of today as JSON: one line for each, sorted, so that the same report always gives the same text. */
export function writeBaseline({ findings }: Findings): string {
  const lines = [...fingerprintAll(findings)]
    .map(([finding, fingerprint]) => entryOf(finding, fingerprint))
    .toSorted(
      (a, b) =>
        compareTexts(a.file, b.file) || compareTexts(a.rule, b.rule) || compareTexts(a.fingerprint, b.fingerprint),
    )
    .map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}

/**
 * The ratchet: `fresh` are the findings that the baseline does not know, `gone` is how many of its findings are no more.
 * Throws a BaselineError for a text that is no baseline.
 */
export function compareBaseline(
  { findings }: Findings,
  text: string,
): { readonly fresh: AuditFinding[]; readonly gone: number } {
  const known = new Set(readFingerprints(text));
  const prints = fingerprintAll(findings);
  const fresh = findings.filter((finding) => !known.has(prints.get(finding)!));
  const today = new Set(prints.values());
  return { fresh, gone: [...known].filter((print) => !today.has(print)).length };
}

/** `check`, `rule` and `code` are there for people who review the file; only the fingerprint counts. */
function entryOf({ check, rule, at, code }: AuditFinding, fingerprint: string) {
  return { fingerprint, check, rule, file: at.file, code };
}

function readFingerprints(text: string): string[] {
  const data = parse(text) as { version?: unknown; findings?: unknown } | null;
  if (typeof data?.version === 'number' && data.version > VERSION) {
    throw new BaselineError(
      'The baseline was written by a newer unsticky: update unsticky, or write the baseline anew.',
    );
  }
  if (data?.version !== VERSION || !Array.isArray(data.findings)) {
    throw new BaselineError(
      `The file is JSON but no baseline of unsticky: name another file, or delete it and write it anew.`,
    );
  }
  return data.findings.map((entry: { fingerprint?: unknown } | null, index) => {
    if (typeof entry?.fingerprint === 'string') return entry.fingerprint;
    throw new BaselineError(
      `Finding ${index + 1} of the baseline has no fingerprint: restore the file, or delete it and write it anew.`,
    );
  });
}

function parse(text: string): unknown {
  if (/^(<{7}|>{7}) /m.test(text)) {
    throw new BaselineError(
      'The baseline holds marks of a merge conflict: keep the lines of both sides, or delete it and write it anew.',
    );
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BaselineError(
      `The baseline is not JSON (${(error as Error).message}): restore the file, or delete it and write it anew.`,
    );
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
