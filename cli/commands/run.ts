import type { Transform } from '../../program/transform.ts';
import { findRoot } from '../app.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { dryRun } from '../dry-run.ts';
import { openForWriting, requireCleanTree } from '../open-for-writing.ts';
import { preparePlan } from '../planning.ts';
import { renderDiff } from '../render/diff.ts';
import { runSteps } from '../run-steps.ts';
import { commandLine } from '../shell-quote.ts';
import { namesAndDir } from '../transform-names.ts';
import { UsageError } from '../usage-error.ts';

/** `unsticky run`: one or several steps, each written whole. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { chosen, dir } = namesAndDir(invocation, context);
  if (invocation.has('dry')) return dry(invocation, context, { transforms: chosen, dir });
  if (!invocation.has('yes') && !context.host.terminal.interactive) throw cannotAsk(invocation);
  const root = findRoot(context, dir);
  if (!invocation.has('force')) requireCleanTree(context, root);
  const workspace = openForWriting(context, root);
  try {
    const plan = await preparePlan(invocation, context, { transforms: chosen, dir });
    return await runSteps(plan, context, {
      workspace,
      asks: !invocation.has('yes'),
      installs: !invocation.has('no-install'),
    });
  } finally {
    workspace.close();
  }
}

async function dry(
  invocation: Invocation,
  context: Context,
  of: { transforms: readonly Transform[]; dir: string },
): Promise<number> {
  const plan = await preparePlan(invocation, context, of);
  context.host.terminal.out(renderDiff(dryRun(plan, context).changes));
  return 0;
}

function cannotAsk({ argv }: Invocation): UsageError {
  return new UsageError(
    `Nothing was written: there is no terminal to ask in.\nTo write:        ${commandLine(...argv, '--yes')}\nTo see the diff: ${commandLine(...argv, '--dry')}`,
  );
}
