import type { Refusal, RefusalText } from '../core/refusal.ts';
import { SELF_CHECK, type Step } from './plan.ts';
import { UNREAD_CALLER } from './unread-callers.ts';

/** A refusal with the words of its code. */
export interface WordedRefusal {
  readonly refusal: Refusal;
  readonly text: RefusalText;
}

/** The refusals of a step in words. */
export function wordedRefusals({ transform, refusals }: Pick<Step, 'transform' | 'refusals'>): WordedRefusal[] {
  return refusals.map((refusal) => ({
    refusal,
    text: transform.refusals[refusal.code] ?? (refusal.code === 'unread-caller' ? UNREAD_CALLER : SELF_CHECK),
  }));
}
