import type { ChangeSet } from '../core/change.ts';
import type { Sources } from '../core/sources.ts';
import type { Problem } from '../engine/commit/record.ts';
import type { Workspace } from '../engine/commit/workspace.ts';
import { UsageError } from './usage-error.ts';

export interface Undone {
  readonly id: string;
  readonly name: string;
  readonly changes: ChangeSet;
  readonly kept: readonly string[];
}

/** Takes a step back, or throws a UsageError that says why it cannot be. */
export function undoStep(workspace: Workspace, sources: Sources, reference?: string): Undone {
  const plan = workspace.planUndo(sources, reference);
  if (plan.kind === 'refused') throw refused(plan.problems);
  const result = workspace.undo(plan);
  if (result.kind === 'refused') throw refused(result.problems);
  const changes = plan.changes.filter(({ before, after }) => before !== after);
  return { id: plan.step.id, name: plan.step.name, changes, kept: plan.kept };
}

function refused(problems: readonly Problem[]): UsageError {
  return new UsageError(problems.map(({ message }) => message).join('\n'));
}
