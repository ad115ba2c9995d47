/** One request as the proof played it. */
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
}

/** What went wrong with one request: the words of the proof, without its types. */
export interface Symptom extends Asked {
  /** `status`, `answer`, `header NAME`, `body`, `body.a.path`, `body line N`, `process`. */
  readonly field: string;
  readonly expected: string;
  readonly seen: string;
  /** The requests before it in the same run, oldest first. */
  readonly earlier: readonly Asked[];
  /** It happens on one instance too, so it is no matter of where state is. */
  readonly alone: boolean;
}

/** What a symptom looks like, whoever may be behind it. */
export interface Signs {
  /** One of the two answers is a limiter's. */
  readonly limited: boolean;
  /** The client is not known any more: refused, or sent away. */
  readonly denied: boolean;
  /** Something that was there is not found. */
  readonly missing: boolean;
  /** The server failed. */
  readonly failed: boolean;
  /** Another content of an answer of the same status. */
  readonly content: boolean;
  /** A number that is too low or too high. */
  readonly count: 'low' | 'high' | undefined;
  /** No answer, or no message. */
  readonly silent: boolean;
}

const LIMIT_HEADER = /^header (x-)?rate-?limit|^header retry-after/;

/** Reads the signs of a symptom. */
export function signsOf({ field, expected, seen }: Symptom): Signs {
  const status = field === 'status' ? Number(seen) : 0;
  const statuses = field === 'status' ? [expected, seen] : [];
  const [low, high] = [Number(expected), Number(seen)];
  const isNumber = field !== 'status' && expected.trim() !== '' && Number.isFinite(low) && Number.isFinite(high);
  return {
    limited: statuses.some((one) => /^(429|.* or 429|429 or .*)$/.test(one)) || LIMIT_HEADER.test(field),
    denied: status === 401 || status === 403 || (status >= 301 && status <= 308) || field === 'header location',
    missing: status === 404 || status === 410 || (field.startsWith('body') && seen === 'nothing'),
    failed: status >= 500 || field === 'process',
    content: field.startsWith('body') || field.startsWith('header set-cookie'),
    count: isNumber && low !== high ? (high < low ? 'low' : 'high') : undefined,
    silent: field === 'answer',
  };
}
