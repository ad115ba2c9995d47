import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { RUN_MARK, killGroup } from '../state/kill.ts';
import type { Run } from '../state/run.ts';
import { isRedisAnswering, redisCommand } from './redis-command.ts';
import type { Redis } from './redis.ts';

/** How a Redis of our own is started; `SAVE` must let the next start find its data. */
export interface RedisProgram {
  /** For messages. */
  readonly name: string;
  readonly port: number;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

const START_TIMEOUT = 20_000;

/** Starts a Redis for a run, which ends it. */
export async function startOwnRedis(
  { name, port, command: [program, ...args], env: added }: RedisProgram,
  run: Run,
): Promise<Omit<Redis, 'description' | 'check'>> {
  const url = `redis://127.0.0.1:${port}`;
  let pid = 0;
  const start = async (): Promise<void> => {
    const env = { ...process.env, ...added, [RUN_MARK]: run.id };
    const child = spawn(program, args, { detached: true, stdio: 'ignore', env });
    child.unref();
    child.once('error', () => {});
    pid = child.pid ?? 0;
    run.add(pid);
    await until(() => isReady(url), `${name} did not start on port ${port}`);
  };
  const stop = async (): Promise<void> => {
    await redisCommand(url, 'SAVE');
    killGroup(pid);
    run.forget(pid);
    await until(async () => !(await isRedisAnswering(url)), `${name} did not stop`);
  };
  await start();
  return { url, ours: true, flush: async () => void (await redisCommand(url, 'FLUSHALL')), stop, start };
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
