import type { AssertionFailure, Exchange } from './scenario/exchange.ts';

/** In the order in which they are played; the first two are the measure for the others. */
export const PHASES = ['one', 'again', 'alternating', 'split', 'kill', 'outage'] as const;

/**
 * `one` and `again`: one instance, twice. `alternating`: round robin over all. `split`: writes on the first, reads on
 * the second. `kill`: the first is killed half-way and restarted later. `outage`: Redis is stopped for a while.
 */
export type PhaseName = (typeof PHASES)[number];

/** A difference that several instances make and one instance does not. */
export interface Divergence {
  readonly phase: PhaseName;
  /** The request, as the scenario titles it, with its line and repetition (from 1). */
  readonly request: string;
  readonly line: number;
  readonly round: number;
  /** `status`, `answer`, `header NAME`, `header set-cookie NAME`, `body`, `body.a.path`, `body line N`, `message N`,
   * `process`. */
  readonly field: string;
  readonly expected: string;
  readonly seen: string;
  /** The instances that had served requests up to this one, in order; the last one served this. */
  readonly instances: readonly (number | undefined)[];
}

export interface FailedAssertion extends AssertionFailure {
  readonly phase: PhaseName;
  readonly request: string;
  readonly instance: number | undefined;
}

/** One playing of the scenario. `again` comes a second time, last, when something diverged. */
export interface PhaseReport {
  readonly name: PhaseName;
  /** Why it was not played. */
  readonly skipped?: string;
  /** Why it could not be played to its end, although one instance could. */
  readonly failure?: string;
  readonly exchanges: readonly Exchange[];
  /** ms */
  readonly duration: number;
}

/** What a verification found. It `agrees` when all phases were as on one instance and all assertions held. */
export interface VerifyReport {
  readonly scenario: string;
  readonly instances: number;
  readonly agrees: boolean;
  readonly phases: readonly PhaseReport[];
  readonly divergences: readonly Divergence[];
  readonly failures: readonly FailedAssertion[];
  /** Where each service came from, in words. */
  readonly services: { readonly redis: string; readonly s3: string };
}
