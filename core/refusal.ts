import type { Location } from './location.ts';

/** Why a piece of state will not be migrated: a value, never an exception. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly at: Location;
  /** The piece of state that stays because of it; equals `at` when the state's own place is the reason. */
  readonly of: Location;
  /** What in particular stands in the way, e.g. the name of the binding. */
  readonly detail?: string;
}

/** The words for one code. `remedy` says what a person can do. */
export interface RefusalText {
  readonly short: string;
  readonly remedy: string;
}

/** A refusal in one sentence: what the code means, and what in particular stands in the way. */
export function refusalSentence({ short }: RefusalText, { detail }: Pick<Refusal, 'detail'>): string {
  return detail === undefined ? short : `${short.replace(/\.$/, '')}: ${detail.replace(/\.$/, '')}.`;
}
