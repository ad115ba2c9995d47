import { resolve } from 'node:path';
import { type Rig, openRig } from './rig.ts';
import { cleanStale } from './state/clean-stale.ts';
import { openRun } from './state/run.ts';

/** How an app is run. */
export interface RunOptions {
  readonly folder: string;
  readonly instances?: number;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Program and arguments instead of the app's start script. */
  readonly start?: readonly string[];
  /** The literal port of the main listener, for an app with several listeners that ignores PORT. */
  readonly port?: number;
  /** ms for an instance to open its port; default 60 s. */
  readonly startTimeout?: number;
}

/** Opens all that a verification plays on, hands it over, and leaves nothing behind whatever happens. */
export async function withRig<T>(options: RunOptions, use: (rig: Rig) => Promise<T>): Promise<T> {
  const { folder, instances = 2, env = {}, start, port, startTimeout = 60_000 } = options;
  cleanStale();
  const run = openRun();
  try {
    const given = { ...process.env, ...env };
    const rig = await openRig({ folder: resolve(folder), instances, env: given, start, port, startTimeout }, run);
    try {
      return await use(rig);
    } finally {
      await rig.close();
      // What a Redis did not serve explains a failure better than the app does.
      rig.redis.check();
    }
  } finally {
    run.close();
  }
}
