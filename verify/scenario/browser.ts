import { CookieJar } from 'tough-cookie';
import { PIN_HEADER } from '../round-robin.ts';
import { resolveAddress } from './address.ts';
import { type Incoming, type Outgoing, send } from './send.ts';
import { openSocket, type Refusal, type Socket } from './socket.ts';

export interface Visit extends Omit<Outgoing, 'url' | 'timeout'> {
  readonly address: string;
  /** Whose cookies; undefined for none. */
  readonly user: string | undefined;
  readonly follow: boolean;
  /** The instance to ask for, from 1. */
  readonly instance: number | undefined;
}

export interface Visited extends Incoming {
  readonly path: string;
}

interface Connected {
  readonly socket: Socket | Refusal;
  readonly path: string;
}

const MOST_REDIRECTS = 5;

/** Sends requests as a browser does: with a cookie jar for each user, and redirects when asked to follow them. */
export class Browser {
  readonly #base: URL;
  readonly #direct: readonly string[];
  readonly #jars = new Map<string, CookieJar>();

  /** `base` is the proxy; `direct` are origins that may be asked without it. */
  constructor(base: URL, direct: readonly string[]) {
    this.#base = base;
    this.#direct = direct;
  }

  /** Rejects, in plain words, when there is no answer within `timeout` ms. */
  async visit(visit: Visit, timeout: number): Promise<Visited> {
    let { method, address, body, headers } = visit;
    for (let redirects = 0; ; redirects++) {
      const url = resolveAddress(address, this.#base, this.#direct);
      const visited = await this.#send({ method, url, headers, body, timeout }, visit);
      const location = visited.headers['location']?.[0];
      const isRedirect = visited.status >= 300 && visited.status < 400 && location !== undefined;
      if (!visit.follow || !isRedirect || redirects === MOST_REDIRECTS) return visited;
      address = new URL(location, url).href;
      if (visited.status < 307) [method, body, headers] = ['GET', Buffer.alloc(0), withoutContent(headers)];
    }
  }

  /** Opens a WebSocket with the user's cookies, and keeps those that the answer sets. */
  async connect({ address, headers, user, instance }: Visit, timeout: number): Promise<Connected> {
    const url = resolveAddress(address.replace(/^ws/, 'http'), this.#base, this.#direct);
    const jar = user === undefined ? undefined : this.#jar(user);
    const cookie = await jar?.getCookieString(url.href);
    const extra = { ...(cookie ? { cookie } : {}), ...(instance ? { [PIN_HEADER]: String(instance) } : {}) };
    const socket = await openSocket(url, { ...extra, ...headers }, timeout);
    for (const line of socket.headers['set-cookie'] ?? []) await jar?.setCookie(line, url.href, { ignoreError: true });
    return { socket, path: url.pathname + url.search };
  }

  async #send(outgoing: Outgoing, { user, instance }: Visit): Promise<Visited> {
    const { url } = outgoing;
    const isApp = url.origin === this.#base.origin;
    const jar = isApp && user !== undefined ? this.#jar(user) : undefined;
    const cookie = await jar?.getCookieString(url.href);
    const extra = { ...(cookie ? { cookie } : {}), ...(isApp && instance ? { [PIN_HEADER]: String(instance) } : {}) };
    const { headers, status, body } = await send({ ...outgoing, headers: { ...extra, ...outgoing.headers } });
    for (const line of headers['set-cookie'] ?? []) await jar?.setCookie(line, url.href, { ignoreError: true });
    return { status, body, headers, path: url.pathname + url.search };
  }

  #jar(user: string): CookieJar {
    const jar = this.#jars.get(user) ?? new CookieJar();
    this.#jars.set(user, jar);
    return jar;
  }
}

function withoutContent(headers: Outgoing['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-/i.test(name)));
}
