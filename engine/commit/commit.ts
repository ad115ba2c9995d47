import { join } from 'node:path';
import type { ChangeSet } from '../../core/change.ts';
import { dirname } from '../../core/posix.ts';
import type { Disk, Host } from '../../host/host.ts';
import { applyStep, rollBackStep } from './apply.ts';
import { readHistory } from './history.ts';
import { closeJournal, dropJournal, openJournal } from './journal.ts';
import { readAll, type Present } from './present.ts';
import type { Problem, StepFile, StepRecord } from './record.ts';
import { makeStateFolder } from './state-folder.ts';

/** What is to be written, under the name of a transform. */
export interface NewStep {
  readonly name: string;
  /** `mode` is for a file that is to be there again. */
  readonly changes: readonly StepFile[];
  readonly undoes?: string;
  readonly removes?: readonly string[];
}

export type CommitResult =
  | { readonly kind: 'committed'; readonly step: StepRecord }
  /** The changes change nothing. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Writes a step: all of it, or nothing. Refused where a file is no longer what the changes start from, or leads out of
 * the root. A kill at any point leaves a journal that `recover` finishes. The caller holds the lock of the folder.
 */
export function commitStep(host: Host, root: string, { name, changes, undoes, removes = [] }: NewStep): CommitResult {
  const { disk } = host;
  const real = changes.filter(({ before, after }) => before !== after);
  const { present, problems } = readAll(
    disk,
    root,
    real.map(({ path }) => path),
  );
  const all = [...problems, ...present.flatMap((file) => findStale(file, real)), ...findTwins(present)];
  if (all.length > 0) return { kind: 'refused', problems: all };
  if (real.length === 0 && undoes === undefined) return { kind: 'nothing' };
  makeStateFolder(disk, root);
  const step: StepRecord = {
    version: 1,
    id: nextId(disk, root),
    name,
    date: new Date(host.now()).toISOString(),
    ...(undoes !== undefined && { undoes }),
    files: real.map((change) => withMode(change, present)),
    makes: missingFolders(disk, root, real),
    removes,
  };
  return write(disk, root, step);
}

function write(disk: Disk, root: string, step: StepRecord): CommitResult {
  openJournal(disk, root, step);
  try {
    applyStep(disk, root, step);
  } catch (error) {
    rollBackStep(disk, root, step);
    dropJournal(disk, root);
    const message = `The step could not be written and was taken back: ${(error as Error).message}`;
    return { kind: 'refused', problems: [{ path: '', code: 'unwritable', message }] };
  }
  closeJournal(disk, root, step);
  return { kind: 'committed', step };
}

function findStale({ path, text }: Present, changes: ChangeSet): Problem[] {
  const before = changes.find((change) => change.path === path)!.before;
  if (text === before) return [];
  const what = before === null ? 'is there already' : text === null ? 'is gone' : 'was changed on the disk meanwhile';
  return [
    {
      path,
      code: 'changed',
      message: `${path} ${what}. Nothing was written; run again to start from what is there now.`,
    },
  ];
}

/** Two paths that lead to one file would overwrite each other. */
function findTwins(present: readonly Present[]): Problem[] {
  const twins = present.filter(({ target }, at) => present.findIndex((other) => other.target === target) < at);
  return twins.map(({ path }) => ({
    path,
    code: 'outside',
    message: `${path} is the same file as another one of this step. Nothing was written.`,
  }));
}

function withMode(file: StepFile, present: readonly Present[]): StepFile {
  const mode = present.find(({ path }) => path === file.path)?.mode;
  return mode === undefined ? file : { ...file, mode };
}

function missingFolders(disk: Disk, root: string, changes: ChangeSet): string[] {
  const added = changes.filter(({ after }) => after !== null).flatMap(({ path }) => parentsOf(path));
  return [...new Set(added)].filter((folder) => !disk.exists(join(root, folder))).toSorted();
}

function parentsOf(path: string): string[] {
  const folder = dirname(path);
  return folder === '' ? [] : [...parentsOf(folder), folder];
}

function nextId(disk: Disk, root: string): string {
  const last = Number(readHistory(disk, root).at(-1)?.id ?? 0);
  return String(last + 1).padStart(4, '0');
}
