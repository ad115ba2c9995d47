/** Points in time vary by themselves, also where two runs happen to fall into the same second. */
const TIMES = [
  /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g,
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?:\d\d [A-Z][a-z]{2} \d{4}|[A-Z][a-z]{2} \d\d \d{4}) \d\d:\d\d:\d\d(?: ?GMT(?:[+-]\d{4})?)?(?: \([^)]*\))?/g,
  /\b\d{1,2}[/.]\d{1,2}[/.]\d{4},? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?/g,
  /\b\d{1,2}:\d\d:\d\d(?: [AP]M)?\b/g,
];
const EPOCH = /\b1\d{9}(?:\d{3})?\b/g;
const TWO_DAYS = 2 * 24 * 3600 * 1000;

/** A text with its points in time replaced by `<time>`: dates as programs print them, and Unix times (s or ms) of about now. */
export function hideTimes(text: string): string {
  const hidden = TIMES.reduce((rest, form) => rest.replace(form, '<time>'), text);
  return hidden.replace(EPOCH, (digits) =>
    isAboutNow(Number(digits) * (digits.length === 10 ? 1000 : 1)) ? '<time>' : digits,
  );
}

function isAboutNow(time: number): boolean {
  return Math.abs(time - Date.now()) < TWO_DAYS;
}

/** Hop by hop, derived from the body, or a measure of time. */
const IGNORED = new Set([
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'etag',
  'x-response-time',
  'x-runtime',
  'server-timing',
]);
const SECONDS_LEFT = new Set(['retry-after', 'ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset', 'age']);

/** The headers to compare, each as `header NAME`; of cookies one each, without the end of their life. */
export function observeHeaders(headers: Readonly<Record<string, readonly string[]>>): [field: string, value: string][] {
  return Object.entries(headers).flatMap(([name, values]): [string, string][] => {
    if (IGNORED.has(name)) return [];
    if (name === 'set-cookie') return values.map(observeCookie);
    return [[`header ${name}`, SECONDS_LEFT.has(name) ? '<seconds>' : hideTimes(hideReset(values.join(', ')))]];
  });
}

/** The rate limit drafts tell the seconds left as `reset=N` or `t=N`. */
function hideReset(value: string): string {
  return value.replace(/\b(reset|t)=\d+/g, '$1=<seconds>');
}

function observeCookie(line: string): [string, string] {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const equals = pair.indexOf('=');
  const kept = attributes.filter((attribute) => !/^expires=/i.test(attribute)).toSorted();
  return [`header set-cookie ${pair.slice(0, equals)}`, [hideTimes(pair.slice(equals + 1)), ...kept].join('; ')];
}
