import type { Disk } from '../../host/host.ts';
import { applyStep } from './apply.ts';
import { closeJournal, readJournal } from './journal.ts';
import { readAll } from './present.ts';
import type { Problem, StepRecord } from './record.ts';
import { statePaths } from './state-folder.ts';

export type RecoverResult =
  | { readonly kind: 'clean' }
  /** A step that was killed half-way is done now. */
  | { readonly kind: 'completed'; readonly step: StepRecord }
  | { readonly kind: 'conflict'; readonly problems: readonly Problem[] };

/**
 * Completes a step that was killed: possible while every file is still as it was before or as it is to be after.
 * Otherwise somebody edited one since, and nothing is changed.
 */
export function recover(disk: Disk, root: string): RecoverResult {
  const step = readJournal(disk, root);
  if (step === undefined) return { kind: 'clean' };
  const { journal } = statePaths(root);
  if (step === 'damaged')
    return conflict([{ path: journal, code: 'interrupted', message: `${journal} is damaged. Delete it to go on.` }]);
  const { present, problems } = readAll(
    disk,
    root,
    step.files.map(({ path }) => path),
  );
  const edited = present.filter(({ path, text }) => {
    const { before, after } = step.files.find((file) => file.path === path)!;
    return text !== before && text !== after;
  });
  const all = [...problems, ...edited.map(({ path }) => interrupted(step, path, journal))];
  if (all.length > 0) return conflict(all);
  try {
    applyStep(disk, root, step);
  } catch (error) {
    return conflict([
      { path: journal, code: 'unwritable', message: `${named(step)} cannot be completed: ${(error as Error).message}` },
    ]);
  }
  closeJournal(disk, root, step);
  return { kind: 'completed', step };
}

function named({ id, name }: StepRecord): string {
  return `The step ${id} (${name}) was interrupted and`;
}

function conflict(problems: readonly Problem[]): RecoverResult {
  return { kind: 'conflict', problems };
}

function interrupted(step: StepRecord, path: string, journal: string): Problem {
  const message =
    `${named(step)} ${path} was edited since, so it can be neither completed nor taken back. ` +
    `Compare your files with "before" and "after" in ${journal}, then delete that file to go on.`;
  return { path, code: 'interrupted', message };
}
