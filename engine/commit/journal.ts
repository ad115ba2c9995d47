import type { Disk } from '../../host/host.ts';
import { historyPath } from './history.ts';
import { formatRecord, parseRecord, type StepRecord } from './record.ts';
import { PRIVATE, statePaths } from './state-folder.ts';

/** Says what is about to be written, before any of it is. */
export function openJournal(disk: Disk, root: string, record: StepRecord): void {
  disk.writeAtomically(statePaths(root).journal, formatRecord(record), PRIVATE);
}

/** One rename marks the step done and makes it history. */
export function closeJournal(disk: Disk, root: string, record: StepRecord): void {
  disk.rename(statePaths(root).journal, historyPath(root, record));
}

/** Forgets a step that was rolled back. */
export function dropJournal(disk: Disk, root: string): void {
  disk.remove(statePaths(root).journal);
}

/** The step that was never finished; `damaged` where the journal cannot be read. */
export function readJournal(disk: Disk, root: string): StepRecord | 'damaged' | undefined {
  const { folder, journal } = statePaths(root);
  if (!disk.exists(folder)) return undefined;
  disk.discardTemporary(journal);
  return disk.exists(journal) ? (parseRecord(disk.read(journal)) ?? 'damaged') : undefined;
}
