import type { Workspace } from '../../engine/commit/workspace.ts';
import { transforms } from '../../transforms/registry.ts';
import { findRoot } from '../app.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { openForWriting } from '../open-for-writing.ts';
import { renderChangedFiles } from '../render/changed-files.ts';
import { renderSteps } from '../render/steps.ts';
import { commandLine } from '../shell-quote.ts';
import { undoStep } from '../undo-step.ts';
import { UsageError } from '../usage-error.ts';

/** `unsticky undo`: takes a step back without touching what came after it, or lists the steps. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { step, dir } = stepAndDir(invocation);
  const root = findRoot(context, dir);
  const workspace = openForWriting(context, root);
  try {
    if (invocation.has('list')) return list(workspace, context);
    const sources = await context.host.sources(root);
    const { name, id, changes, kept } = undoStep(workspace, sources, step);
    const { terminal } = context.host;
    terminal.out(`Took back the step ${id} (${name}): ${renderChangedFiles(changes) || 'nothing was left of it'}.\n`);
    if (kept.length > 0) terminal.out(`Kept, because the app uses it by now: ${kept.join(', ')}.\n`);
    terminal.out(
      `If dependencies were installed for it, install again. ${commandLine('undo', '--list', ...(dir === '.' ? [] : [dir]))}  lists the steps.\n`,
    );
    return 0;
  } finally {
    workspace.close();
  }
}

function list(workspace: Workspace, { host }: Context): number {
  const steps = workspace.steps();
  host.terminal.out(steps.length > 0 ? renderSteps(steps) : 'No step was made in this folder.\n');
  return 0;
}

/** `undo [STEP] [DIR]`: a number or the name of a transform is the step, anything else the folder. */
function stepAndDir({ operands }: Invocation): { step: string | undefined; dir: string } {
  const steps = operands.filter(isStep);
  const dirs = operands.filter((operand) => !isStep(operand));
  if (steps.length > 1 || dirs.length > 1)
    throw new UsageError('Name one step and one folder at most: unsticky undo [STEP] [DIR].');
  return { step: steps[0], dir: dirs[0] ?? '.' };
}

function isStep(operand: string): boolean {
  return /^\d+$/.test(operand) || transforms.some(({ name }) => name === operand);
}
