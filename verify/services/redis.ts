import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../instances/manifest.ts';
import type { Run } from '../state/run.ts';
import { openEmbeddedRedis } from './embedded-redis.ts';
import { findFreePort } from './free-port.ts';
import { startOwnRedis } from './own-redis.ts';
import { isRedisAnswering } from './redis-command.ts';

/** The Redis of a run. What is the user's is neither emptied nor stopped. */
export interface Redis {
  readonly url: string;
  /** For the report: where it came from, and what it cannot do. */
  readonly description: string;
  readonly ours: boolean;
  flush(): Promise<void>;
  /** Stops it and keeps its data for `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Throws when the app has asked for what this Redis does not serve: no verdict can be given then. */
  check(): void;
}

const BINARIES = ['redis-server', 'valkey-server'];

/**
 * The user's Redis if REDIS_URL is set and answers, else a redis-server started for the run, else the embedded one. Throws
 * when that is not enough for the app.
 */
export async function openRedis(env: NodeJS.ProcessEnv, run: Run, app: Manifest = {}): Promise<Redis> {
  const url = env['REDIS_URL'] || undefined;
  if (url !== undefined && (await isRedisAnswering(url))) return usersRedis(url);
  const path = env['PATH'] ?? process.env['PATH'];
  const lookup = { env: { ...process.env, PATH: path } };
  const binary = BINARIES.find((name) => spawnSync(name, ['--version'], lookup).error === undefined);
  if (binary !== undefined) return openServer(binary, path, run);
  const found = url === undefined ? 'REDIS_URL is not set' : `nothing answers at REDIS_URL, ${hideSecret(url)}`;
  return openEmbeddedRedis(run, app, `${found}, and there is no redis-server`);
}

const nothing = async (): Promise<void> => {};

function usersRedis(url: string): Redis {
  const description = `${hideSecret(url)} (REDIS_URL; not emptied between phases, because it is yours)`;
  return { url, description, ours: false, flush: nothing, stop: nothing, start: nothing, check: () => {} };
}

function hideSecret(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//***@');
}

async function openServer(binary: string, path: string | undefined, run: Run): Promise<Redis> {
  const folder = join(run.folder, 'redis');
  mkdirSync(folder, { recursive: true });
  const port = await findFreePort();
  const options = { port: String(port), bind: '127.0.0.1', save: '', appendonly: 'no', dir: folder };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const env = path === undefined ? {} : { PATH: path };
  const own = await startOwnRedis({ name: binary, port, command: [binary, ...args], env }, run);
  return { ...own, description: `${binary} started for this run on 127.0.0.1:${port}`, check: () => {} };
}
