import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';

/** A WebSocket that is open, or was. */
export interface Socket {
  /** Headers of the answer that opened it. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** It broke off without a goodbye, as when its instance dies. */
  readonly broken: boolean;
  /** Messages that have come so far. */
  readonly count: number;
  send(message: Buffer): void;
  /** Resolves when the next message is there, or after `timeout` ms. */
  next(timeout: number): Promise<void>;
  /** What has come since the last call; messages that are no text as base64. */
  take(): string[];
  close(): void;
}

/** The server answered with something else than an open socket. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

/** Opens a WebSocket; rejects, in plain words, when there is no answer within `timeout` ms. */
export function openSocket(
  url: URL,
  headers: Readonly<Record<string, string>>,
  timeout: number,
): Promise<Socket | Refusal> {
  const address = new URL(url);
  address.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(address, { headers: { ...headers }, handshakeTimeout: timeout });
  const conversation = new Conversation(socket);
  return new Promise((resolve, reject) => {
    socket.once('upgrade', (response) => (conversation.headers = toLists(response.headersDistinct)));
    socket.once('open', () => resolve(conversation));
    socket.once('unexpected-response', (_, response) => {
      resolve({ status: response.statusCode ?? 0, headers: toLists(response.headersDistinct) });
      response.destroy();
    });
    socket.on('error', (error) => reject(new Error(`no WebSocket (${error.message})`)));
  });
}

class Conversation implements Socket {
  headers: Socket['headers'] = {};
  readonly #socket: WebSocket;
  #messages: string[] = [];
  count = 0;
  #broken = false;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer, isBinary) => {
      this.#messages.push(data.toString(isBinary ? 'base64' : 'utf8'));
      this.count++;
    });
    socket.on('close', (code) => (this.#broken = code === 1006));
  }

  get broken(): boolean {
    return this.#broken;
  }

  send(message: Buffer): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(message.toString('utf8'));
  }

  async next(timeout: number): Promise<void> {
    const known = this.count;
    const end = Date.now() + timeout;
    while (this.count === known && Date.now() < end && this.#socket.readyState === WebSocket.OPEN) await sleep(10);
  }

  take(): string[] {
    const taken = this.#messages;
    this.#messages = [];
    return taken;
  }

  close(): void {
    this.#socket.terminate();
  }
}

function toLists(headers: NodeJS.Dict<string[]>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values ?? []]));
}
