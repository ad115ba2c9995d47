import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.unsticky']);

/** Paths of all files that are ours, relative to the root, posix, sorted. */
export function repositoryFiles(folder = ''): string[] {
  const entries = readdirSync(join(repositoryRoot, folder), { withFileTypes: true });
  const inside = folder === '' ? '' : `${folder}/`;
  const paths = entries.flatMap((entry) => {
    if (entry.isFile()) return [inside + entry.name];
    return entry.isDirectory() && !NOT_OURS.has(entry.name) ? repositoryFiles(inside + entry.name) : [];
  });
  return paths.toSorted();
}

/** Names of the folders right below `folder`, sorted. */
export function foldersIn(folder: string): string[] {
  const entries = readdirSync(join(repositoryRoot, folder), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}

/** The text of one of `repositoryFiles`. */
export function readRepository(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}
