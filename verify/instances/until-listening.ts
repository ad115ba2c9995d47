import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Listener } from './listeners.ts';

/** What is known of a starting instance. Times in ms. */
export interface Starting {
  /** The PORT that it was given. */
  readonly port: number;
  /** The literal port of the listener to use, where an app has several. */
  readonly mainPort: number | undefined;
  readonly timeout: number;
  readonly listeners: () => readonly Listener[];
  /** How it ended, once it has. */
  readonly exited: () => string | undefined;
}

/** Where an app answers, and the literal port that its main listener asked for, if it ignores PORT. */
export interface Found {
  readonly url: URL;
  readonly mainPort?: number;
}

/** The first listener may be a side one, with the main one to come. */
const SETTLE = 1200;
const SETTLE_PATH = 4000;

/** Resolves to where the app answers. Rejects when it ends, takes too long, or listens on a UNIX socket only. */
export async function untilListening(app: Starting): Promise<Found> {
  const begin = Date.now();
  let firstSeen: number | undefined;
  for (;;) {
    const end = app.exited();
    if (end !== undefined) throw new Error(`The app ended before it answered: ${end}`);
    const listeners = app.listeners();
    if (listeners.length > 0) firstSeen ??= Date.now();
    const found = findMain(app, listeners, firstSeen === undefined ? 0 : Date.now() - firstSeen);
    if (found !== undefined && (await answers(found.url))) return found;
    if (found === undefined && (await answers(loopback('http', app.port)))) return { url: loopback('http', app.port) };
    complainOfPath(listeners, firstSeen);
    if (Date.now() - begin > app.timeout) throw new Error(`The app opened no port within ${app.timeout / 1000} s.`);
    await sleep(40);
  }
}

/** A killed process closes its port some time after the signal. ms */
const CLOSING = 5000;

/**
 * Resolves when nothing answers at the port any more: an app would else be taken for started by what a killed one,
 * or a child of it, still holds open. Rejects when the port stays taken.
 */
export async function untilClosed(port: number): Promise<void> {
  const begin = Date.now();
  while (await answers(loopback('http', port))) {
    if (Date.now() - begin > CLOSING)
      throw new Error(`Port ${port} is taken by another program; run the command again.`);
    await sleep(20);
  }
}

function findMain({ port, mainPort }: Starting, listeners: readonly Listener[], age: number): Found | undefined {
  const tcp = listeners.flatMap((listener) => ('port' in listener ? [listener] : []));
  const asked = tcp.find((listener) => listener.asked === mainPort) ?? tcp.find((listener) => listener.asked === port);
  const main = asked ?? (age > SETTLE ? tcp[0] : undefined);
  if (main === undefined) return undefined;
  const url = loopback(main.tls ? 'https' : 'http', main.port);
  return main.asked === port ? { url } : { url, mainPort: main.asked };
}

function complainOfPath(listeners: readonly Listener[], since: number | undefined): void {
  const path = listeners.find((listener) => 'path' in listener)?.path;
  if (path === undefined || since === undefined || Date.now() - since < SETTLE_PATH) return;
  if (listeners.some((listener) => 'port' in listener)) return;
  throw new Error(
    `The app listens on the UNIX socket ${path}, which two instances cannot share: let it listen on process.env.PORT.`,
  );
}

function loopback(protocol: 'http' | 'https', port: number): URL {
  return new URL(`${protocol}://127.0.0.1:${port}`);
}

function answers({ port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port) });
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
