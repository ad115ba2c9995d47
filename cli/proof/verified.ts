import type { RunOptions } from '../../verify/with-rig.ts';
import type { Invocation } from '../args.ts';
import { UsageError } from '../usage-error.ts';

/** Runs what rejects in plain words: they are for the person to put right. A defect keeps its stack. */
export async function plainly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError) throw error;
    throw new UsageError(error.message);
  }
}

/** How the app is to be run, as the command line says it. */
export function runOptions(invocation: Invocation): Omit<RunOptions, 'folder'> {
  const instances = numberOf(invocation, 'instances');
  const port = numberOf(invocation, 'port');
  const start = invocation.value('start');
  return {
    ...(instances !== undefined && { instances }),
    ...(port !== undefined && { port }),
    ...(start !== undefined && { start: ['sh', '-c', start] }),
  };
}

function numberOf(invocation: Invocation, name: string): number | undefined {
  const typed = invocation.value(name);
  if (typed === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(typed)) throw new UsageError(`--${name} ${typed}: write a whole number.`);
  return Number(typed);
}
