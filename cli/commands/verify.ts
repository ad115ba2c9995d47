import { join, resolve } from 'node:path';
import { verifyApp } from '../../verify/verify.ts';
import type { VerifyReport } from '../../verify/report.ts';
import { findRoot } from '../app.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { dirOperand } from '../operands.ts';
import { progressOf } from '../progress.ts';
import { renderVerify } from '../render/verify.ts';
import { textOptionsOf } from '../text-options.ts';
import { UsageError } from '../usage-error.ts';

/** Where a scenario is looked for when none is named. */
export const SCENARIOS = ['unsticky.http', 'scenario.http', 'test/scenario.http'];

/** `unsticky verify`: the proof on several instances; 1 where they differ from one. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const root = findRoot(context, dirOperand(invocation));
  const scenario = scenarioOf(invocation, context, root);
  const instances = numberOf(invocation, 'instances');
  const port = numberOf(invocation, 'port');
  const progress = progressOf(context.host);
  const report = await verified({
    folder: root,
    scenario,
    ...(instances !== undefined && { instances }),
    ...(port !== undefined && { port }),
    onProgress: progress,
  });
  context.host.terminal.out(renderVerify(report, textOptionsOf(context.host)));
  return report.agrees ? 0 : 1;
}

/** `verifyApp` rejects in plain words; what is a defect keeps its stack. */
async function verified(options: Parameters<typeof verifyApp>[0]): Promise<VerifyReport> {
  try {
    return await verifyApp(options);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError) throw error;
    throw new UsageError(error.message);
  }
}

function scenarioOf(invocation: Invocation, { host, folder }: Context, root: string): string {
  const named = invocation.value('scenario');
  const paths = named === undefined ? SCENARIOS.map((name) => join(root, name)) : [resolve(folder, named)];
  const found = paths.find((path) => host.disk.exists(path));
  if (found !== undefined) return found;
  if (named !== undefined) throw new UsageError(`No such scenario: ${named}.`);
  throw new UsageError(
    `There is no scenario to play. Write the requests of a short visit (log in, do something, look at it) into scenario.http in the app's folder, ` +
      'as REST Client knows it, or name a file with --scenario FILE. docs/verify.md of unsticky shows one.',
  );
}

function numberOf(invocation: Invocation, name: string): number | undefined {
  const typed = invocation.value(name);
  if (typed === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(typed)) throw new UsageError(`--${name} ${typed}: write a whole number.`);
  return Number(typed);
}
