import { resolve } from 'node:path';
import { transforms } from '../../transforms/registry.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { dryRun } from '../dry-run.ts';
import { dirOperand } from '../operands.ts';
import { preparePlan } from '../planning.ts';
import { renderDiff } from '../render/diff.ts';

/** `unsticky diff`: what `run all` would change, as a patch on stdout or in a file. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const plan = await preparePlan(invocation, context, { transforms, dir: dirOperand(invocation) });
  const patch = renderDiff(dryRun(plan, context).changes);
  const output = invocation.value('output');
  if (output === undefined) context.host.terminal.out(patch);
  else context.host.disk.writeAtomically(resolve(context.folder, output), patch);
  return 0;
}
