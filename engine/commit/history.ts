import { join } from 'node:path';
import type { Disk } from '../../host/host.ts';
import { parseRecord, type StepRecord } from './record.ts';
import { statePaths } from './state-folder.ts';

/** One step as a person sees it. */
export interface StepSummary {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly date: string;
  readonly files: readonly string[];
  readonly undoes?: string;
  /** Taken back by a later step that still holds. */
  readonly undone: boolean;
}

/** All steps that were made in an app folder, oldest first. Throws where a file of the history is damaged. */
export function listSteps(disk: Disk, root: string): StepSummary[] {
  const records = readHistory(disk, root);
  const undone = undoneIds(records);
  return records.map(({ id, name, date, undoes, files }) => ({
    id,
    name,
    date,
    files: files.map(({ path }) => path),
    ...(undoes !== undefined && { undoes }),
    undone: undone.has(id),
  }));
}

/** The records, oldest first. */
export function readHistory(disk: Disk, root: string): StepRecord[] {
  const { history } = statePaths(root);
  if (!disk.exists(history)) return [];
  const names = disk
    .list(history)
    .map(({ name }) => name)
    .filter((name) => /^\d+-.*\.json$/.test(name));
  return names.map((name) => readRecord(disk, join(history, name))).toSorted((a, b) => Number(a.id) - Number(b.id));
}

/** Ids of steps that are taken back. Undoing an undo brings the step back. */
export function undoneIds(records: readonly StepRecord[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { id, undoes } of records.toReversed()) if (undoes !== undefined && !undone.has(id)) undone.add(undoes);
  return undone;
}

/** Where a finished step is kept. */
export function historyPath(root: string, { id, name }: StepRecord): string {
  return join(statePaths(root).history, `${id}-${name.replaceAll(/[^\w-]+/g, '-')}.json`);
}

function readRecord(disk: Disk, path: string): StepRecord {
  const record = parseRecord(disk.read(path));
  if (!record)
    throw new Error(`${path} is damaged: it is not a step of unsticky. Move it away; that step cannot be undone then.`);
  return record;
}
