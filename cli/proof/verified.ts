import type { VerifyReport } from '../../verify/report.ts';
import { verifyApp, type VerifyOptions } from '../../verify/verify.ts';
import type { Invocation } from '../args.ts';
import { UsageError } from '../usage-error.ts';

/** Runs a verification; what it rejects with, in plain words, is for the person to put right. A defect keeps its stack. */
export async function verified(options: VerifyOptions): Promise<VerifyReport> {
  try {
    return await verifyApp(options);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError) throw error;
    throw new UsageError(error.message);
  }
}

/** How the app is to be run, as the command line says it. */
export function runOptions(invocation: Invocation): Pick<VerifyOptions, 'instances' | 'port' | 'start'> {
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
