/** A request of the scenario as it was sent, and what came back. */
export interface Exchange {
  /** The request's title and line in the scenario. */
  readonly title: string;
  readonly line: number;
  /** Which repetition, from 1. */
  readonly round: number;
  readonly method: string;
  readonly path: string;
  /** The instance that served it, from 1; undefined when none did. */
  readonly instance: number | undefined;
  /** 0 when there was no answer; then `problem` says why. */
  readonly status: number;
  readonly problem?: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  /** ms */
  readonly duration: number;
  /** Assertions of the scenario that did not hold. */
  readonly failures: readonly AssertionFailure[];
}

export interface AssertionFailure {
  /** As the scenario writes it. */
  readonly assertion: string;
  readonly line: number;
  readonly seen: string;
}
