import type { Node } from '@babel/types';
import { dirname, join } from '../../core/posix.ts';
import { keptUploads, movedUploads } from '../../detect/files/kept-uploads.ts';
import { isWriting, type DiskCall } from '../../program/disk/disk-call.ts';
import { diskCallsOf } from '../../program/disk/disk-calls.ts';
import type { DiskPath } from '../../program/disk/disk-path.ts';
import { diskPathsOf } from '../../program/disk/read-path.ts';
import { mayBeSame } from '../../program/disk/same-path.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf } from '../../program/when/activations.ts';
import { diskUses, isOfApp, type DiskUse } from '../../recipes/storage/disk-uses.ts';
import { lieOf, lieToFile } from '../../recipes/storage/folder.ts';
import type { Obstacle } from '../../recipes/storage/piece.ts';
import { contentSource } from './content-source.ts';
import type { TempFileRefusal } from './refusals.ts';
import type { WrittenStore } from './stores.ts';

type Found = Obstacle<TempFileRefusal>;

/** Why the files cannot be shared by instances as they are written and read; undefined where they can. */
export function obstacleOf(program: Program, store: WrittenStore): Found | undefined {
  const uses = diskUses(program, store.stored);
  return (
    contentObstacle(program, store, uses) ??
    placeObstacle(program, store) ??
    uses.map((use) => useObstacle(program, use)).find((found) => found !== undefined) ??
    loadObstacle(program, store)
  );
}

/** The folder itself: known, of its own, and free of uploads. */
function placeObstacle(program: Program, { at, stored }: WrittenStore): Found | undefined {
  const { folders, isFile } = stored;
  if (folders.some(({ base }) => !isKnownBase(base))) return { code: 'folder-unknown', at };
  if (!isFile && folders.some((folder) => isShared(program, folder))) return { code: 'no-own-folder', at };
  const uploads = [
    ...keptUploads(program).flatMap(({ site }) => site.folders),
    ...movedUploads(program).flatMap(({ write }) =>
      write.paths.map(({ base, segments }) => ({ base, segments: segments.slice(0, -1) })),
    ),
  ];
  const isThere = uploads.some((upload) =>
    folders.some((folder) =>
      [lieOf(upload, folder), lieOf(folder, upload)].some(({ kind }) => /inside|folder/.test(kind)),
    ),
  );
  return isThere ? { code: 'uploads-there', at } : undefined;
}

function isKnownBase(base: string): boolean {
  return base.startsWith('$') ? !/^\$given\b|:\d/.test(base) : base !== '*';
}

/** The folder of the app, of all temporary files, of the user; or one that holds sources. */
function isShared(program: Program, { base, segments }: DiskPath): boolean {
  if (base.startsWith('$')) return false;
  if (segments.length === 0) return true;
  const folder = segments.join('/');
  return (base === 'root' || base === 'cwd') && program.sources.paths.some((path) => dirname(path) === folder);
}

function useObstacle(program: Program, { call, target }: DiskUse): Found | undefined {
  if (target !== 'inside' && target !== 'folder') return undefined;
  const at = call.file.locate(call.path.node);
  if (call.verb === 'append') return { code: 'appended', at };
  if (!isKnownCall(program, call) || call.verb === 'serve') return undefined;
  const kinds = activationsOf(program, call.file, call.path).map(({ kind }) => kind);
  if (isWriting(call)) return kinds.includes('start') ? { code: 'written-at-start', at } : undefined;
  const isRead = call.verb === 'read' || call.verb === 'list';
  return isRead && kinds.length > 0 && kinds.every((kind) => kind === 'start')
    ? { code: 'read-at-start', at }
    : undefined;
}

/** Not one that only looks whether there is such a file, or makes a folder. */
function isKnownCall(program: Program, call: DiskCall): boolean {
  return diskCallsOf(program).some(({ path }) => path.node === call.path.node);
}

/** `require('./data.json')`: read once, from the folder of the file that says so. */
function loadObstacle(program: Program, { stored }: WrittenStore): Found | undefined {
  const loads = diskCallsOf(program).filter(({ verb, file }) => verb === 'load' && isOfApp(program, file, stored));
  const found = loads.find(({ file, target }) => {
    if (!target.isStringLiteral()) return false;
    const path: DiskPath = { base: 'root', segments: join(dirname(file.path), target.node.value)?.split('/') ?? [] };
    return stored.folders.some((folder) => (stored.isFile ? lieToFile : lieOf)(path, folder).kind === 'inside');
  });
  return found && { code: 'read-at-start', at: found.file.locate(found.path.node) };
}

/** What is written must not come from the file itself, or from the memory of one process. */
function contentObstacle(program: Program, { writes }: WrittenStore, uses: readonly DiskUse[]): Found | undefined {
  for (const { write } of writes) {
    const { file, content, path } = write.call;
    if (!content) continue;
    const source = contentSource(program, file, content, readsOf(program, write.paths, uses));
    if (source) return { code: source === 'read' ? 'lost-update' : 'kept-in-memory', at: file.locate(path.node) };
  }
  return undefined;
}

/** The calls that read what may be the same file. */
function readsOf(program: Program, written: readonly DiskPath[], uses: readonly DiskUse[]): ReadonlySet<Node> {
  const reads = uses.filter(({ call, target }) => call.verb === 'read' && target === 'inside');
  const same = reads.filter(({ call }) =>
    diskPathsOf(program, call.file, call.target).some((path) => written.some((other) => mayBeSame(path, other))),
  );
  return new Set(same.map(({ call }) => call.path.node));
}
