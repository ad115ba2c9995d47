import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../services/free-port.ts';
import { Instance, type Launch } from './instance.ts';
import { LISTEN_PRELOAD } from './listen-preload.ts';

/** The instances of an app, numbered from 1. */
export interface Pool {
  readonly size: number;
  /** Where an instance answers; undefined when it does not run. */
  readonly target: (number: number) => URL | undefined;
  /** Kills all, then starts the first `count` at the same time. */
  readonly restartAll: (count: number) => Promise<void>;
  readonly kill: (number: number) => Promise<void>;
  readonly restart: (number: number) => Promise<void>;
  readonly killAll: () => Promise<void>;
  /** Instances that ended by themselves, with how and their last words. */
  readonly crashes: () => { readonly instance: number; readonly how: string }[];
  /** The end of what an instance printed. */
  readonly output: (number: number) => string;
}

/** Makes a pool of instances that are not yet started. */
export async function createPool(size: number, launch: Omit<Launch, 'preload'>): Promise<Pool> {
  const preload = join(launch.run.folder, 'preload.cjs');
  writeFileSync(preload, LISTEN_PRELOAD);
  const instances: Instance[] = [];
  for (let number = 1; number <= size; number++) {
    instances.push(new Instance(number, await findFreePort(), { ...launch, preload }));
  }
  const at = (number: number): Instance => {
    const instance = instances[number - 1];
    if (instance === undefined) throw new Error(`There is no instance ${number}: ${size} run.`);
    return instance;
  };
  const killAll = async (): Promise<void> => void (await Promise.all(instances.map((instance) => instance.kill())));
  return {
    size,
    target: (number) => at(number).target,
    killAll,
    restartAll: async (count) => {
      await killAll();
      const results = await Promise.allSettled(instances.slice(0, count).map((instance) => instance.start()));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
    kill: (number) => at(number).kill(),
    restart: (number) => at(number).start(),
    crashes: () =>
      instances.flatMap(({ number, crash }) => (crash === undefined ? [] : [{ instance: number, how: crash }])),
    output: (number) => at(number).output,
  };
}
