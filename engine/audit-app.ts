import { audit } from '../audit/audit.ts';
import { SUPPRESSION_WORD } from '../audit/suppression-comments.ts';
import type { AuditReport } from '../core/audit-report.ts';
import type { Detector } from '../detect/detection.ts';
import type { Program } from '../program/program.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';
import { planStep } from './plan.ts';
import { analysedOf } from './worded.ts';

/** What looks at an app: detectors say where state is, transforms what they would move. */
export interface Experts {
  readonly detectors: readonly Detector[];
  readonly transforms: readonly Transform[];
}

/** The audit; what passes the self-check of a transform counts as movable, nothing else. */
export function auditApp(program: Program, { detectors, transforms }: Experts, options: PlanOptions): AuditReport {
  const analyses = transforms.map((transform) => analysedOf(planStep(transform, program, options)));
  return audit(program, { detectors, analyses });
}

/** Words to look for while an app is read, so that later questions need no second pass. */
export function wordsOf({ detectors, transforms }: Experts): string[] {
  const words = [...detectors, ...transforms].flatMap((expert) => expert.words);
  return [...new Set([...words, SUPPRESSION_WORD])];
}
