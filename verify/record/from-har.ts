import type { Recorded } from './recorded.ts';

interface HarEntry {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers?: readonly { readonly name: string; readonly value: string }[];
    readonly postData?: {
      readonly text?: string;
      readonly params?: readonly { readonly name: string; readonly value?: string }[];
    };
  };
  readonly response?: {
    readonly status?: number;
    readonly content?: { readonly text?: string; readonly encoding?: string };
  };
}

/**
 * The requests of a HAR file, as browsers save it (HAR 1.2), that went to the origin which was asked most. Throws, in plain
 * words, for a text that is no HAR or holds no request.
 */
export function readHar(text: string, file: string): Recorded[] {
  const entries = entriesOf(text, file);
  const origins = entries.map(({ request }) => new URL(request.url).origin);
  const counted = new Map<string, number>();
  for (const origin of origins) counted.set(origin, (counted.get(origin) ?? 0) + 1);
  const [most] = [...counted].toSorted((a, b) => b[1] - a[1]);
  if (most === undefined) throw new Error(`${file} holds no request: record a visit and save it again.`);
  return entries.filter((_, index) => origins[index] === most[0]).map(toRecorded);
}

function entriesOf(text: string, file: string): HarEntry[] {
  try {
    const { log } = JSON.parse(text.replace(/^\uFEFF/, '')) as { log: { entries: HarEntry[] } };
    return log.entries.filter(({ request }) => /^https?:/.test(request.url));
  } catch {
    throw new Error(`${file} is no HAR file: save the network log of the browser as HAR, with content.`);
  }
}

function toRecorded({ request, response }: HarEntry): Recorded {
  const { pathname, search } = new URL(request.url);
  const { text, params = [] } = request.postData ?? {};
  const form = params
    .map(({ name, value = '' }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  const { text: answer = '', encoding } = response?.content ?? {};
  return {
    method: request.method,
    path: pathname + search,
    headers: Object.fromEntries((request.headers ?? []).map(({ name, value }) => [name.toLowerCase(), value])),
    body: text ?? form,
    status: response?.status || undefined,
    answer: encoding === 'base64' ? Buffer.from(answer, 'base64').toString('utf8') : answer,
  };
}
