import type { AuditFinding, AuditReport } from '../core/audit-report.ts';
import { CHECKS, type Check } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import { compareLocations } from '../core/location.ts';
import type { Sources } from '../core/sources.ts';
import type { Detector } from '../detect/detection.ts';
import type { Program } from '../program/program.ts';
import type { Analysed } from './analysed.ts';
import { automationOf } from './automation.ts';
import { besideFindings, isBesideFile } from './beside/beside-findings.ts';
import { checklistOf, statefulChecks } from './checklist.ts';
import { detectWith } from './detect-with.ts';
import { excerpt } from './excerpt.ts';
import { SUPPRESSION_WORD } from './suppression-comments.ts';
import { suppress, type Suppressed } from './suppressions.ts';
import { uniteFindings } from './unite.ts';
import { uploadFolders } from './upload-folders.ts';

/** What the audit joins: who finds state, and what the transforms would do about it. */
export interface AuditParts {
  readonly detectors: readonly Detector[];
  readonly analyses: readonly Analysed[];
}

/** The ten answers about an app, with every piece of state, its place and who can move it. Pure. */
export function audit(program: Program, { detectors, analyses }: AuditParts): AuditReport {
  const { sources } = program;
  const detections = detectors.map((detector) => detectWith(detector, program));
  const inCode = uniteFindings([...detections, ...analyses].flatMap(({ findings }) => findings));
  const all = [...inCode, ...findBeside(sources, inCode)];
  const { kept, suppressed, unused } = suppressIn(sources, all);
  const excused = all.filter((finding) => !kept.includes(finding)).map(({ check }) => check);
  const stateless = detections.flatMap((detection) => detection.stateless);
  return {
    version: 1,
    findings: sorted(kept.map((finding) => describe(finding, sources, analyses))),
    checklist: checklistOf(kept, new Set<Check>([...stateless, ...excused])),
    failures: [...sources.unread, ...program.failures(), ...detections.flatMap(({ failures }) => failures)].toSorted(
      (a, b) => compareLocations(a.at, b.at),
    ),
    suppressed,
    unusedSuppressions: unused,
    files: { seen: sources.paths.length, parsed: program.parsed },
  };
}

function findBeside(sources: Sources, inCode: readonly Finding[]): Finding[] {
  const files = sources.others.filter(isBesideFile).map((path) => ({ path, text: sources.read(path) }));
  return besideFindings(files, {
    statefulChecks: statefulChecks(inCode),
    uploadFolders: uploadFolders(inCode, sources),
  });
}

function suppressIn(sources: Sources, findings: readonly Finding[]): Suppressed<Finding> {
  const paths = [...new Set([...sources.paths, ...sources.others.filter(isBesideFile)])];
  const holding = paths.filter((path) => sources.mentions(path, [SUPPRESSION_WORD]));
  return suppress(
    findings,
    holding.map((path) => ({ path, read: () => sources.read(path) })),
  );
}

function describe(finding: Finding, sources: Sources, analyses: readonly Analysed[]): AuditFinding {
  const { remedy: _, ...rest } = finding;
  const text = sources.has(finding.at.file) ? sources.read(finding.at.file) : '';
  return { ...rest, ...automationOf(finding, analyses, text), code: excerpt(finding, text) };
}

function sorted(findings: readonly AuditFinding[]): AuditFinding[] {
  return findings.toSorted((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check) || compareLocations(a.at, b.at));
}
