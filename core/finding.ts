import type { Check } from './check.ts';
import type { Location } from './location.ts';

/** One piece of state, at one place in the source. */
export interface Finding {
  readonly check: Check;
  /** Kebab-case name of the sign, e.g. `express-session-memory`; stable, because baselines and suppressions name it. */
  readonly rule: string;
  readonly at: Location;
  /** What is held here and what breaks when two instances run, in one or two plain sentences. */
  readonly message: string;
  /** Other places that read or write the same piece of state. */
  readonly uses?: readonly Location[];
  /** What people usually do about it, where no transform moves it. */
  readonly remedy?: string;
}
