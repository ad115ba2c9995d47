import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { dryRun } from '../dry-run.ts';
import { preparePlan } from '../planning.ts';
import { renderDiff } from '../render/diff.ts';
import { namesAndDir } from '../transform-names.ts';

/** `unsticky run`: one or several steps. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { chosen, dir } = namesAndDir(invocation, context);
  const plan = await preparePlan(invocation, context, { transforms: chosen, dir });
  context.host.terminal.out(renderDiff(dryRun(plan, context).changes));
  return 0;
}
