import { appEnv } from './app-env.ts';
import { readManifest } from './instances/manifest.ts';
import { type Pool, createPool } from './instances/pool.ts';
import { startCommand } from './instances/start-command.ts';
import { type Proxy, startProxy } from './proxy.ts';
import { RoundRobin } from './round-robin.ts';
import { needsS3 } from './services/needs-s3.ts';
import { type Redis, openRedis } from './services/redis.ts';
import { type S3, openS3 } from './services/s3.ts';
import type { Run } from './state/run.ts';

export interface RigOptions {
  /** The app's folder, absolute. */
  readonly folder: string;
  readonly instances: number;
  readonly env: NodeJS.ProcessEnv;
  readonly start: readonly string[] | undefined;
  /** The literal port of the main listener, where an app has several. */
  readonly port: number | undefined;
  /** ms */
  readonly startTimeout: number;
}

/** All that a verification plays on; the instances are not yet started. */
export interface Rig {
  readonly pool: Pool;
  readonly balance: RoundRobin;
  readonly proxy: Proxy;
  readonly redis: Redis;
  readonly s3: S3;
  /** Origins of services that an answer may lead to. */
  readonly direct: readonly string[];
  /** Kills the instances, empties our services, and starts `count` instances anew. */
  refresh(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens the services and the proxy. Its processes belong to `run`, which ends them. */
export async function openRig(options: RigOptions, run: Run): Promise<Rig> {
  const { folder, instances, start } = options;
  const command = startCommand(folder, start);
  const manifest = readManifest(folder);
  const redis = await openRedis(options.env, run, manifest);
  const s3 = await openS3(options.env, needsS3(manifest));
  const env = appEnv(options.env, redis, s3);
  const { port: mainPort, startTimeout } = options;
  const pool = await createPool(instances, { run, folder, command, env, mainPort, startTimeout });
  const balance = new RoundRobin(instances, (number) => pool.target(number));
  const proxy = await startProxy(balance);
  const refresh = async (count: number): Promise<void> => {
    await pool.killAll();
    await Promise.all([redis.flush(), s3.flush()]);
    await pool.restartAll(count);
  };
  const close = async (): Promise<void> => {
    await pool.killAll();
    await Promise.all([proxy.close(), s3.close()]);
  };
  const direct = env['S3_ENDPOINT'] === undefined ? [] : [new URL(env['S3_ENDPOINT']).origin];
  return { pool, balance, proxy, redis, s3, direct, refresh, close };
}
