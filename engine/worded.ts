import type { Refusal, RefusalText } from '../core/refusal.ts';
import type { Step } from './plan.ts';
import { engineRefusals } from './refusals.ts';

/** A refusal with the words of its code. */
export interface WordedRefusal {
  readonly refusal: Refusal;
  readonly text: RefusalText;
}

/** The refusals of a step in words. */
export function wordedRefusals({ transform, refusals }: Pick<Step, 'transform' | 'refusals'>): WordedRefusal[] {
  const texts: Readonly<Record<string, RefusalText>> = { ...engineRefusals, ...transform.refusals };
  return refusals.map((refusal) => ({ refusal, text: texts[refusal.code] ?? engineRefusals['self-check'] }));
}
