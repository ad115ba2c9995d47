import { type IncomingHttpHeaders, request } from 'node:http';

export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** ms until the whole answer must be there */
  readonly timeout: number;
}

export interface Incoming {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Buffer;
}

/** Sends one request over a connection of its own. Rejects, in plain words, when there is no whole answer in time. */
export function send({ method, url, headers, body, timeout }: Outgoing): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeout);
    const fail = (error: Error): void =>
      reject(new Error(signal.aborted ? `no answer within ${timeout / 1000} s` : `no answer (${error.message})`));
    const outgoing = request(url, { method, headers: withLength(headers, method, body), agent: false, signal });
    outgoing.on('error', fail);
    outgoing.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: toLists(response.headersDistinct),
          body: Buffer.concat(chunks),
        }),
      );
    });
    outgoing.end(body);
  });
}

function withLength(headers: Outgoing['headers'], method: string, body: Buffer): Record<string, string> {
  const rest = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
  const hasLength = body.length > 0 || !['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(method);
  return { ...Object.fromEntries(rest), ...(hasLength ? { 'content-length': String(body.length) } : {}) };
}

function toLists(headers: NodeJS.Dict<string[]> | IncomingHttpHeaders): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat()]));
}
