import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Visit, Visited } from './browser.ts';
import type { Refusal, Socket } from './socket.ts';

/** One message of a WebSocket step. */
interface Outgoing {
  readonly bytes: Buffer;
  /** Send it only when the server has sent something. */
  readonly afterServer: boolean;
}

export interface Talk {
  readonly visit: Visit;
  readonly messages: readonly Outgoing[];
  /** Under which name the connection stays open; undefined closes it after the step. */
  readonly name: string | undefined;
  /** ms to listen; without it until nothing has come for a moment. */
  readonly listen: number | undefined;
}

interface Open {
  socket: Socket;
  readonly opening: Talk;
  readonly path: string;
  readonly instance: number | undefined;
}

/** ms */
const QUIET = 300;

/** The WebSockets of a scenario. A named one stays open, and comes back as a client does when its instance dies. */
export class Sockets {
  readonly #browser: Browser;
  readonly #timeout: number;
  readonly #lastInstance: () => number | undefined;
  readonly #open = new Map<string, Open>();

  /** `lastInstance` tells who served the last connection. `timeout` in ms. */
  constructor(browser: Browser, timeout: number, lastInstance: () => number | undefined) {
    this.#browser = browser;
    this.#timeout = timeout;
    this.#lastInstance = lastInstance;
  }

  /** Connects if need be, sends, listens. The body is what has come since the last step on this connection, a line each. */
  async talk(talk: Talk): Promise<Visited & { readonly instance: number | undefined }> {
    const known = talk.name === undefined ? undefined : this.#open.get(talk.name);
    const open = known ?? (await this.#connect(talk));
    if ('status' in open) return { ...open, body: Buffer.alloc(0), instance: this.#lastInstance() };
    await this.#say(open.socket, talk);
    const body = Buffer.from(open.socket.take().join('\n'));
    if (talk.name === undefined) open.socket.close();
    return { status: 101, headers: open.socket.headers, body, path: open.path, instance: open.instance };
  }

  /** Opens again what an instance took with it, as clients do; what they are told then is no news. */
  async revive(): Promise<void> {
    for (const [name, { socket, opening }] of this.#open) {
      if (!socket.broken) continue;
      this.#open.delete(name);
      const open = await this.#connect(opening);
      if ('status' in open) continue;
      await this.#say(open.socket, opening);
      open.socket.take();
    }
  }

  closeAll(): void {
    for (const { socket } of this.#open.values()) socket.close();
    this.#open.clear();
  }

  async #connect(talk: Talk): Promise<Open | (Refusal & { readonly path: string })> {
    const { socket, path } = await this.#browser.connect(talk.visit, this.#timeout);
    if ('status' in socket) return { ...socket, path };
    const open = { socket, opening: talk, path, instance: this.#lastInstance() };
    if (talk.name !== undefined) this.#open.set(talk.name, open);
    return open;
  }

  async #say(socket: Socket, { messages, listen }: Talk): Promise<void> {
    for (const { bytes, afterServer } of messages) {
      if (afterServer) await socket.next(this.#timeout);
      socket.send(bytes);
    }
    if (listen !== undefined) return sleep(listen);
    let known: number;
    do {
      known = socket.count;
      await socket.next(QUIET);
    } while (socket.count !== known);
  }
}
