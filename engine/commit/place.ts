import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Disk } from '../../host/host.ts';
import type { Problem } from './record.ts';

/** Where a path of a change leads: the absolute path of the file itself, behind all links. */
export interface Place {
  readonly target: string;
  /** The permission bits; undefined where there is no file yet. */
  readonly mode?: number;
}

/** Finds the file behind a path relative to the root. Refuses what leaves the root, through a link too, and what is no file. */
export function findPlace(disk: Disk, root: string, path: string): Place | Problem {
  if (!isPlain(path)) return outside(path, 'is not a path inside the app that unsticky may write');
  const full = join(root, path);
  const existing = nearestExisting(disk, full);
  const real = realpath(disk, existing);
  if (real === undefined) return outside(path, 'is a symbolic link that leads nowhere');
  if (!isInside(disk.realpath(root), real)) return outside(path, 'leads out of the app through a symbolic link');
  const stat = disk.stat(real);
  if (existing === full)
    return stat?.kind === 'file' ? { target: real, mode: stat.mode } : outside(path, 'is not a file');
  return stat?.kind === 'folder'
    ? { target: join(real, relative(existing, full)) }
    : outside(path, 'lies under a file');
}

export function isProblem(value: Place | Problem): value is Problem {
  return 'code' in value;
}

function isPlain(path: string): boolean {
  const parts = path.split('/');
  const plain = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part));
  return (
    plain && !isAbsolute(path) && !/^[a-z]:/i.test(path) && !parts.some((part) => /^\.(git|unsticky)$/i.test(part))
  );
}

function nearestExisting(disk: Disk, path: string): string {
  return disk.stat(path) === undefined && dirname(path) !== path ? nearestExisting(disk, dirname(path)) : path;
}

function realpath(disk: Disk, path: string): string | undefined {
  try {
    return disk.realpath(path);
  } catch {
    return undefined;
  }
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function outside(path: string, why: string): Problem {
  return { path, code: 'outside', message: `${path} ${why}. Nothing was written.` };
}
