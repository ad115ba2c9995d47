import { mkdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest } from '../instances/manifest.ts';
import type { Run } from '../state/run.ts';
import { findFreePort } from './free-port.ts';
import { startOwnRedis } from './own-redis.ts';
import type { Redis } from './redis.ts';

const INSTALL_REDIS = 'Install redis-server (apt-get install redis-server, brew install redis) or set REDIS_URL.';

/** Packages that do nothing without queues, publish and subscribe, or Streams. */
const BEYOND: Readonly<Record<string, string>> = {
  bull: 'a queue',
  bullmq: 'a queue',
  'bee-queue': 'a queue',
  kue: 'a queue',
  '@socket.io/redis-adapter': 'sockets',
  '@socket.io/redis-emitter': 'sockets',
  '@socket.io/redis-streams-adapter': 'sockets',
  'socket.io-redis': 'sockets',
  'graphql-redis-subscriptions': 'publish and subscribe',
  'node-redis-pubsub': 'publish and subscribe',
};

/**
 * A Redis of sessions, limits and tables for a machine without one, in a process of its own. Throws when the app depends
 * on what it does not serve; what only shows at run time, `check` throws.
 */
export async function openEmbeddedRedis(run: Run, app: Manifest, reason: string): Promise<Redis> {
  refuseBeyond(app, reason);
  const folder = join(run.folder, 'redis');
  mkdirSync(folder, { recursive: true });
  const port = await findFreePort();
  const command = [process.execPath, ...loader(), serverFile(), String(port), folder] as const;
  // Its own temporary folder: tsx leaves a socket there. NODE_OPTIONS are meant for the app.
  const env = { TMPDIR: folder, NODE_OPTIONS: '' };
  const own = await startOwnRedis({ name: 'the embedded Redis', port, command, env }, run);
  return { ...own, description: describe(port, reason), check: () => refuseUnserved(readUnserved(folder)) };
}

function describe(port: number, reason: string): string {
  return `embedded in unsticky, on 127.0.0.1:${port} (${reason}). It serves sessions, limits and tables; it does not serve queues (bull, bullmq), sockets (publish and subscribe) or Streams: those need redis-server`;
}

function refuseBeyond({ dependencies = {} }: Manifest, reason: string): void {
  const found = Object.keys(BEYOND).filter((name) => name in dependencies);
  if (found.length === 0) return;
  const needs = found.map((name) => `${name} (${BEYOND[name]})`).join(', ');
  throw new Error(
    `verify needs a real Redis for ${needs}: ${reason}, and the embedded one does not serve that. ${INSTALL_REDIS}`,
  );
}

/** An app that was told an error instead of an answer proves nothing. */
function refuseUnserved(unserved: readonly string[]): void {
  if (unserved.length === 0) return;
  throw new Error(
    `verify needs a real Redis: the app sent what the embedded one does not serve: ${unserved.join(', ')}. ${INSTALL_REDIS}`,
  );
}

function readUnserved(folder: string): string[] {
  try {
    return [...new Set(readFileSync(join(folder, 'unserved'), 'utf8').split('\n').filter(Boolean))];
  } catch {
    return [];
  }
}

/** The server beside this file, which may be compiled or not. */
function serverFile(): string {
  return fileURLToPath(new URL(`embedded/main${extname(import.meta.url)}`, import.meta.url));
}

function loader(): string[] {
  return extname(import.meta.url) === '.ts' ? ['--import', import.meta.resolve('tsx')] : [];
}
