/** One request as the proof played it. */
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
}

/** What went wrong with one request: the words of the proof, without its types. */
export interface Symptom extends Asked {
  /** `status`, `answer`, `header NAME`, `body`, `body.a.path`, `body line N`, `message N`, `process`. */
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
  /** A cookie that one instance would not set, or sets otherwise. */
  readonly cookie: boolean;
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
  const isBody = /^(body|message)/.test(field);
  return {
    limited: LIMIT_HEADER.test(field) || (field === 'status' && [expected, seen].some(isLimited)),
    denied: DENIED.has(status) || field === 'header location',
    missing: status === 404 || status === 410 || (isBody && seen === 'nothing'),
    failed: status >= 500 || field === 'process',
    cookie: field.startsWith('header set-cookie'),
    content: isBody,
    count: field === 'status' ? undefined : direction(expected, seen),
    silent: field === 'answer',
  };
}

const DENIED = new Set([301, 302, 303, 307, 308, 401, 403]);

/** One instance may have given several answers: `200 or 429`. */
function isLimited(statuses: string): boolean {
  return statuses.split(' or ').includes('429');
}

function direction(expected: string, seen: string): 'low' | 'high' | undefined {
  const [wanted, had] = [expected, seen].map((text) => (text.trim() === '' ? Number.NaN : Number(text))) as [
    number,
    number,
  ];
  if (had < wanted) return 'low';
  return had > wanted ? 'high' : undefined;
}
