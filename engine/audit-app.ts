import type { Analysed } from '../audit/analysed.ts';
import { audit } from '../audit/audit.ts';
import { SUPPRESSION_WORD } from '../audit/suppression-comments.ts';
import type { AuditReport } from '../core/audit-report.ts';
import type { Detector } from '../detect/detection.ts';
import type { Program } from '../program/program.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';
import { analyze } from './analyze.ts';
import { wordedRefusals } from './worded.ts';

/** What looks at an app: detectors say where state is, transforms what they would move. */
export interface Experts {
  readonly detectors: readonly Detector[];
  readonly transforms: readonly Transform[];
  /** What the wizard offers in the place of a step; the audit asks none of them. */
  readonly alternatives?: readonly Transform[];
}

/** The audit. What a transform would move counts as movable; its rewrite is made and checked only when it is planned. */
export function auditApp(program: Program, { detectors, transforms }: Experts, options: PlanOptions): AuditReport {
  return audit(program, { detectors, analyses: transforms.map((transform) => analysed(transform, program, options)) });
}

function analysed(transform: Transform, program: Program, options: PlanOptions): Analysed {
  const { findings, groups, refusals } = analyze(transform, program, options);
  const { name, check } = transform;
  return { transform: name, check, findings, groups, refusals: wordedRefusals({ transform, refusals }) };
}

/** Words to look for while an app is read, so that later questions need no second pass. */
export function wordsOf({ detectors, transforms }: Experts): string[] {
  const words = [...detectors, ...transforms].flatMap((expert) => expert.words);
  return [...new Set([...words, SUPPRESSION_WORD])];
}
