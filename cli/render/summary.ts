import type { AuditReport } from '../../core/audit-report.ts';

/** The numbers that open and close a report. */
export interface Summary {
  readonly pieces: number;
  readonly files: number;
  readonly auto: number;
  readonly manual: number;
  readonly statefulChecks: number;
  /** Transforms that move at least one piece, in the order of the checks. */
  readonly transforms: readonly string[];
}

export function summarize({ findings, checklist }: AuditReport): Summary {
  const auto = findings.filter(({ automation }) => automation === 'auto');
  return {
    pieces: findings.length,
    files: new Set(findings.map(({ at }) => at.file)).size,
    auto: auto.length,
    manual: findings.length - auto.length,
    statefulChecks: checklist.filter(({ status }) => status === 'stateful').length,
    transforms: [...new Set(auto.flatMap(({ transform }) => transform ?? []))],
  };
}

/** `1 piece`, `3 pieces`. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}

/** Who moves the pieces, e.g. `unsticky moves 3, 1 needs a person`. */
export function whoMoves({ auto, manual, pieces }: Pick<Summary, 'auto' | 'manual' | 'pieces'>): string {
  if (manual === 0) return pieces === 1 ? 'unsticky can move it' : `unsticky can move all ${pieces}`;
  if (auto === 0) return pieces === 1 ? 'a person has to move it' : `a person has to move all ${pieces}`;
  return `unsticky can move ${auto}, ${manual} ${manual === 1 ? 'needs' : 'need'} a person`;
}
