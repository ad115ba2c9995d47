import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RUN_MARK, killGroup } from '../state/kill.ts';
import type { Run } from '../state/run.ts';
import { findFreePort } from './free-port.ts';
import { isRedisAnswering, redisCommand } from './redis-command.ts';

/** The Redis of a run. What is the user's is neither emptied nor stopped. */
export interface Redis {
  readonly url: string;
  /** For the report: where it came from. */
  readonly description: string;
  readonly ours: boolean;
  flush(): Promise<void>;
  /** Stops it and keeps its data for `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const START_TIMEOUT = 10_000;

/** The user's Redis if REDIS_URL is set and answers, else one started for the run. Throws when there is neither. */
export async function openRedis(env: NodeJS.ProcessEnv, run: Run): Promise<Redis> {
  const url = env['REDIS_URL'];
  if (url !== undefined && (await isRedisAnswering(url))) return usersRedis(url);
  const binary = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).error === undefined);
  if (binary === undefined) {
    const found = url === undefined ? 'REDIS_URL is not set' : `nothing answers at REDIS_URL (${hideSecret(url)})`;
    throw new Error(
      `verify needs a Redis: ${found}, and redis-server is not installed. Install it (apt-get install redis-server, brew install redis) or set REDIS_URL.`,
    );
  }
  const redis = ownRedis(binary, await findFreePort(), run);
  await redis.start();
  return redis;
}

const nothing = async (): Promise<void> => {};

function usersRedis(url: string): Redis {
  const description = `${hideSecret(url)} (REDIS_URL; not emptied between phases, because it is yours)`;
  return { url, description, ours: false, flush: nothing, stop: nothing, start: nothing };
}

function hideSecret(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//***@');
}

function ownRedis(binary: string, port: number, run: Run): Redis {
  const folder = join(run.folder, 'redis');
  mkdirSync(folder, { recursive: true });
  const url = `redis://127.0.0.1:${port}`;
  const options = { port: String(port), bind: '127.0.0.1', save: '', appendonly: 'no', dir: folder };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  let pid = 0;
  return {
    url,
    description: `${binary} started for this run on 127.0.0.1:${port}`,
    ours: true,
    flush: async () => void (await redisCommand(url, 'FLUSHALL')),
    stop: async () => {
      await redisCommand(url, 'SAVE');
      killGroup(pid);
      run.forget(pid);
      await until(async () => !(await isRedisAnswering(url)), `${binary} did not stop`);
    },
    start: async () => {
      const env = { ...process.env, [RUN_MARK]: run.id };
      const child = spawn(binary, args, { detached: true, stdio: 'ignore', env });
      child.unref();
      child.once('error', () => {});
      pid = child.pid ?? 0;
      run.add(pid);
      await until(() => isReady(url), `${binary} did not start on port ${port}`);
    },
  };
}

/** While it loads its file, Redis answers with an error. */
async function isReady(url: string): Promise<boolean> {
  return (await redisCommand(url, 'PING').catch(() => '')) === '+PONG';
}

async function until(isDone: () => Promise<boolean>, complaint: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Error(`${complaint} within ${START_TIMEOUT / 1000} s`);
    await sleep(20);
  }
}
