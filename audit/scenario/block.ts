/** One request of a generated scenario, before it is written down. */
export interface DraftRequest {
  readonly title: string;
  /** Other requests may use its answer by this name. */
  readonly name?: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly repeat?: number;
  /** Whose cookies; the main user's where there is none. */
  readonly user?: string;
  /** Of a WebSocket: the name under which it stays open. */
  readonly socket?: string;
  /** Without `??`. */
  readonly asserts?: readonly string[];
}

/** Requests that prove one thing together: they are kept or dropped as one. */
export interface Block {
  readonly kind: 'login' | 'limit' | 'upload' | 'write' | 'socket' | 'read';
  /** What it proves, for people. */
  readonly title: string;
  readonly requests: readonly DraftRequest[];
}

/** A user who is not logged in. */
export const STRANGER = 'stranger';
