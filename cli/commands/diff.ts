import { resolve } from 'node:path';
import { transforms } from '../../transforms/registry.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { dryRun } from '../dry-run.ts';
import { dirOperand } from '../operands.ts';
import { preparePlan } from '../planning.ts';
import { renderDiff } from '../render/diff.ts';
import { UsageError } from '../usage-error.ts';

/** `unsticky diff`: what `run all` would change, as a patch on stdout or in a file. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const plan = await preparePlan(invocation, context, { transforms, dir: dirOperand(invocation) });
  const patch = renderDiff(dryRun(plan, context).changes);
  const output = invocation.value('output');
  if (output === undefined) context.host.terminal.out(patch);
  else writePatch(context, output, patch);
  return 0;
}

function writePatch({ host, folder }: Context, output: string, patch: string): void {
  try {
    host.disk.writeAtomically(resolve(folder, output), patch);
  } catch (error) {
    throw new UsageError(
      `${output} cannot be written (${(error as Error).message}). Name a file in a folder that is there.`,
    );
  }
}
