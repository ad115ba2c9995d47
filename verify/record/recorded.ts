/** One request that passed while a visit was recorded, with its answer. */
export interface Recorded {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Undefined where the recording does not say. */
  readonly status: number | undefined;
  readonly answer: string;
}
