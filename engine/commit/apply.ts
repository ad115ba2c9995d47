import { dirname, join } from 'node:path';
import type { Disk } from '../../host/host.ts';
import { isProblem } from './place.ts';
import { readPresent } from './present.ts';
import type { StepFile, StepRecord } from './record.ts';

/** Brings every file to its text after the step; files that are there already, or hold something else, are left. */
export function applyStep(disk: Disk, root: string, step: StepRecord): void {
  for (const file of step.files) replace(disk, root, file);
  removeEmptyFolders(disk, root, step.removes);
}

/** Brings every file back to its text before the step. */
export function rollBackStep(disk: Disk, root: string, step: StepRecord): void {
  for (const file of step.files) replace(disk, root, { ...file, before: file.after, after: file.before });
  removeEmptyFolders(disk, root, step.makes);
}

function replace(disk: Disk, root: string, { path, before, after, mode }: StepFile): void {
  const present = readPresent(disk, root, path);
  if (isProblem(present)) throw new Error(present.message);
  const { target, text } = present;
  if (disk.exists(dirname(target))) disk.discardTemporary(target);
  if (text !== before || text === after) return;
  if (after === null) return disk.remove(target);
  disk.makeFolder(dirname(target));
  disk.writeAtomically(target, after, text === null ? mode : undefined);
}

/** A folder that holds something else stays. */
function removeEmptyFolders(disk: Disk, root: string, folders: readonly string[]): void {
  for (const folder of folders.toReversed()) disk.removeEmptyFolder(join(root, folder));
}
