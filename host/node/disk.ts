import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { readText } from '../crawl/reader.ts';
import type { Disk, EntryKind } from '../host.ts';
import { temporaryPath } from '../temporary-path.ts';
import { statOf } from './stat-of.ts';
import { writeTemporary } from './write-temporary.ts';

/** The real disk. */
export const nodeDisk: Disk = {
  read: readText,
  exists: fs.existsSync,
  stat(path) {
    const stat = statOf(path);
    return stat && { kind: kindOf(stat), mode: stat.mode & 0o7777 };
  },
  realpath: (path) => fs.realpathSync(path),
  list: (folder) =>
    fs.readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  writeAtomically(path, text, mode) {
    const temporary = writeTemporary(path, text, mode);
    try {
      fs.renameSync(temporary, path);
    } finally {
      fs.rmSync(temporary, { force: true });
    }
    syncFolder(dirname(path));
  },
  create(path, text, mode) {
    const temporary = writeTemporary(path, text, mode);
    try {
      linkOrCopy(temporary, path);
      syncFolder(dirname(path));
    } finally {
      fs.rmSync(temporary, { force: true });
    }
  },
  discardTemporary: (path) => fs.rmSync(temporaryPath(path), { force: true }),
  rename(from, to) {
    fs.renameSync(from, to);
    syncFolder(dirname(to));
  },
  makeFolder: (path) => void fs.mkdirSync(path, { recursive: true }),
  remove: (path) => fs.rmSync(path, { force: true }),
  removeEmptyFolder,
};

function kindOf(entry: fs.Dirent | fs.Stats): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** A hard link appears whole and never replaces; some file systems have none. */
function linkOrCopy(from: string, to: string): void {
  try {
    fs.linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
  }
}

/** Makes a rename survive a power cut. Not every system can open a folder. */
function syncFolder(folder: string): void {
  try {
    const handle = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    // The rename itself is done.
  }
}

function removeEmptyFolder(path: string): boolean {
  try {
    fs.rmdirSync(path);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false;
    throw error;
  }
}
