import type { ChangeSet } from '../core/change.ts';
import type { Group } from '../core/group.ts';
import type { Workspace } from '../engine/commit/workspace.ts';
import { composeChanges } from '../engine/overlay.ts';
import { advance, type Step } from '../engine/plan.ts';
import { runStep, type Choose, type StepResult } from '../engine/run-all.ts';
import type { Context } from './context.ts';
import type { Plan } from './planning.ts';
import { progressOf } from './progress.ts';
import { closeRun } from './close-run.ts';
import { renderChangedFiles } from './render/changed-files.ts';
import { renderGroup } from './render/group.ts';
import { renderGroupDiff } from './render/group-diff.ts';
import { reportTrouble } from './report-trouble.ts';
import { textOptionsOf } from './text-options.ts';
import { UsageError } from './usage-error.ts';

export interface RunHow {
  readonly workspace: Workspace;
  /** Whether each step is asked about first. */
  readonly asks: boolean;
  /** Whether to offer the installation of dependencies. */
  readonly installs: boolean;
}

/** Runs the steps of a plan one after the other and writes each whole. */
export async function runSteps(plan: Plan, context: Context, how: RunHow): Promise<number> {
  const progress = progressOf(context.host);
  const written: StepResult[] = [];
  const seen: Step[] = [];
  let { program } = plan.app;
  let changes: ChangeSet = [];
  for (const transform of plan.transforms) {
    progress(transform.title);
    const result = runStep(program, transform, plan.options, chooseAfter(plan.choose, changes));
    seen.push(result.step);
    if (result.changes.length === 0) continue;
    const answer = how.asks ? await askForStep(result, context) : 'y';
    if (answer === undefined || answer === 'q') break;
    if (answer === 'n') continue;
    write(result, context, how.workspace);
    written.push(result);
    program = advance(program, result.changes);
    changes = composeChanges(changes, result.changes);
  }
  reportTrouble(context, plan.app, seen);
  return closeRun(written, { plan, context, offersInstall: how.asks && how.installs });
}

/** The choice as later steps have to ask for it: on top of what earlier ones wrote. */
function chooseAfter(choose: Choose, written: ChangeSet): Choose {
  return (group, since) => choose(group, composeChanges(written, since));
}

async function askForStep({ step, taken, changes }: StepResult, { host }: Context): Promise<string | undefined> {
  const options = textOptionsOf(host);
  const groups = taken.map((group, n) =>
    renderGroup(group, { ...options, position: { index: n + 1, of: taken.length } }),
  );
  host.terminal.out(
    `\n${step.transform.name}: ${step.transform.title}\n\n${groups.join('\n')}\n${renderGroupDiff(changes, options)}\n`,
  );
  return host.terminal.askKey(`Write this step? y yes, n no, q quit`, ['y', 'n', 'q']);
}

function write({ step, taken, changes }: StepResult, { host }: Context, workspace: Workspace): void {
  const { name } = step.transform;
  const result = workspace.commit(name, changes);
  if (result.kind === 'refused') throw new UsageError(result.problems.map(({ message }) => message).join('\n'));
  host.terminal.out(`${name}: wrote ${renderChangedFiles(changes)}\n${taken.map(notesOf).join('')}`);
}

function notesOf({ at, notes }: Group): string {
  return notes.map((note) => `  ${at.file}:${at.line}  ${note}\n`).join('');
}
