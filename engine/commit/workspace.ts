import type { ChangeSet } from '../../core/change.ts';
import type { Sources } from '../../core/sources.ts';
import type { Host } from '../../host/host.ts';
import { commitStep, type CommitResult } from './commit.ts';
import { listSteps, type StepSummary } from './history.ts';
import { takeLock } from './lock.ts';
import { recover } from './recover.ts';
import type { Problem, StepRecord } from './record.ts';
import { planUndo, type UndoPlan } from './undo.ts';

/** An app folder that this process alone may write, with nothing half-done in it. */
export interface Workspace {
  /** A step that an earlier run was killed in, and that opening completed. */
  readonly completed: StepRecord | undefined;
  steps(): readonly StepSummary[];
  /** Writes all changes or none. `name` is the transform's. */
  commit(name: string, changes: ChangeSet): CommitResult;
  /** How to take a step back; `sources` are the app's as they are now. See `planUndo` for `reference`. */
  planUndo(sources: Sources, reference?: string): UndoPlan;
  /** Writes a plan, as a step of its own. */
  undo(plan: Extract<UndoPlan, { kind: 'planned' }>): CommitResult;
  /** Gives the folder free. */
  close(): void;
}

export type OpenResult =
  | { readonly kind: 'open'; readonly workspace: Workspace }
  | { readonly kind: 'locked'; readonly message: string }
  | { readonly kind: 'conflict'; readonly problems: readonly Problem[] };

/** Takes the lock of an app folder and completes what an earlier run left half-done. */
export function openWorkspace(host: Host, root: string): OpenResult {
  const lock = takeLock(host, root);
  if (lock.kind === 'locked') return lock;
  try {
    const recovered = recover(host.disk, root);
    if (recovered.kind !== 'conflict') {
      const completed = recovered.kind === 'completed' ? recovered.step : undefined;
      return { kind: 'open', workspace: workspaceOf(host, root, { completed, close: lock.release }) };
    }
    lock.release();
    return recovered;
  } catch (error) {
    lock.release();
    throw error;
  }
}

function workspaceOf(host: Host, root: string, rest: Pick<Workspace, 'completed' | 'close'>): Workspace {
  return {
    ...rest,
    steps: () => listSteps(host.disk, root),
    commit: (name, changes) => commitStep(host, root, { name, changes }),
    planUndo: (sources, reference) => planUndo(host.disk, root, sources, reference),
    undo: ({ step, changes }) =>
      commitStep(host, root, { name: 'undo', changes, undoes: step.id, removes: step.makes }),
  };
}
