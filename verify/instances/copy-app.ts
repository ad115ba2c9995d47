import { existsSync, lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Copies an app without its packages and links those, so that each instance has a disk of its own: on one disk, an
 * upload kept in a folder would look shared. Resolves to the folder of the copy, inside `into`.
 */
export async function copyApp(folder: string, into: string): Promise<string> {
  let parent = into;
  mkdirSync(parent, { recursive: true });
  for (const packages of packagesAbove(folder)) {
    symlinkSync(packages, join(parent, 'node_modules'), 'junction');
    parent = join(parent, 'a');
    mkdirSync(parent);
  }
  const copy = join(parent, basename(folder));
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true, filter: isCopied });
  return copy;
}

/** The `node_modules` of the folders above, outermost first: packages of a workspace are found there. */
function packagesAbove(folder: string): string[] {
  const parent = dirname(folder);
  if (parent === folder) return [];
  const here = join(parent, 'node_modules');
  return [...packagesAbove(parent), ...(existsSync(here) ? [here] : [])];
}

function isCopied(source: string, target: string): boolean {
  const name = basename(source);
  if (name === 'node_modules') symlinkSync(source, target, 'junction');
  if (name === 'node_modules' || name === '.git') return false;
  const stat = lstatSync(source);
  return stat.isFile() || stat.isDirectory() || stat.isSymbolicLink();
}
