import { renderDiff } from '../render/diff.ts';
import { findRoot, openApp } from '../app.ts';
import { parseInvocation, type Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { dryRun } from '../dry-run.ts';
import { experts } from '../experts.ts';
import { foreignChanges } from '../../engine/foreign-changes.ts';
import { openForWriting, requireCleanTree } from '../open-for-writing.ts';
import { planOptionsOf } from '../plan-options.ts';
import { dirOrCommand } from '../operands.ts';
import { preparePlan } from '../planning.ts';
import { commandLine } from '../shell-quote.ts';
import { Wizard } from '../wizard/wizard.ts';

/** `unsticky [DIR]`: the walk in a terminal; elsewhere the diff of the whole path, and the command that writes it. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const dir = dirOrCommand(invocation, context);
  if (!context.host.terminal.interactive) return printDiff(invocation, context, dir);
  const root = findRoot(context, dir);
  if (!invocation.has('force') && !(await mayMix(context, root))) requireCleanTree(context, root);
  const next = await walk({ invocation, context, dir, root });
  return next === 'verify' ? verify(parseInvocation(['verify', dir]), context) : 0;
}

interface Start {
  readonly invocation: Invocation;
  readonly context: Context;
  readonly dir: string;
  readonly root: string;
}

async function walk({ invocation, context, dir, root }: Start): Promise<'over' | 'verify'> {
  const workspace = openForWriting(context, root);
  try {
    const app = await openApp(context, dir, experts);
    return await new Wizard({ context, app, workspace, options: planOptionsOf(invocation), experts }).walk();
  } finally {
    workspace.close();
  }
}

async function verify(invocation: Invocation, context: Context): Promise<number> {
  const { run } = await import('./verify.ts');
  return run(invocation, context);
}

async function printDiff(invocation: Invocation, context: Context, dir: string): Promise<number> {
  const plan = await preparePlan(invocation, context, { transforms: experts.transforms, dir });
  const { changes } = dryRun(plan, context);
  context.host.terminal.out(renderDiff(changes));
  if (changes.length > 0)
    context.host.terminal.err(`To write it: ${commandLine('run', 'all', ...(dir === '.' ? [] : [dir]), '--yes')}\n`);
  return 0;
}

/** A person may decide to mix unsticky's changes with others. */
async function mayMix(context: Context, root: string): Promise<boolean> {
  const paths = foreignChanges(context.host, root);
  if (paths.length === 0) return true;
  const shown = paths.slice(0, 5).join(', ') + (paths.length > 5 ? ', …' : '');
  const answer = await context.host.terminal.askKey(
    `git has uncommitted changes here (${shown}), which would mix with the steps. Go on?`,
    ['y', 'n'],
  );
  return answer === 'y';
}
