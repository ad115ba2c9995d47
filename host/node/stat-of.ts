import { lstatSync, type Stats } from 'node:fs';

/** What is at a path itself; undefined where nothing is, under a file too. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
