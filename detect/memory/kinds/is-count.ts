import type { TimedUse } from '../uses/timing.ts';

/** `n++`, `n += 1`. */
export function isCount({ how, whole }: TimedUse): boolean {
  return how === 'update' || (whole.isAssignmentExpression() && /^[-+]=$/.test(whole.node.operator));
}
