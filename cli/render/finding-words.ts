import type { AuditFinding } from '../../core/audit-report.ts';

/** Who moves a finding and how; the same words in every format. */
export interface MovingWords {
  readonly by: 'unsticky' | 'person';
  readonly words: string;
  /** What people usually do, where `words` does not say it already; else empty. */
  readonly remedy: string;
}

export function whoMovesFinding({ automation, transform, reason, remedy }: AuditFinding): MovingWords {
  if (automation === 'auto' && transform !== null) {
    return { by: 'unsticky', words: `Move it: unsticky run ${transform}`, remedy: '' };
  }
  const words = `By hand: ${reason ?? remedy ?? 'no transform moves this kind of state.'}`;
  return { by: 'person', words, remedy: reason && remedy ? `What people do: ${remedy}` : '' };
}
