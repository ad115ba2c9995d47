import { join } from 'node:path';
import type { Host } from '../host/host.ts';
import { readHistory } from './commit/history.ts';
import { REPORT_FILE } from './report-file.ts';

/** Uncommitted changes in an app folder that are not unsticky's own; none outside a repository. Relative to the root. */
export function foreignChanges({ disk, git }: Host, root: string): string[] {
  const dirty = git.dirtyPaths(root) ?? [];
  const own = new Map<string, string | null>();
  if (dirty.length > 0)
    for (const { files } of readHistory(disk, root)) for (const { path, after } of files) own.set(path, after);
  return dirty.filter(
    (path) => path !== REPORT_FILE && !(own.has(path) && own.get(path) === textAt(disk, join(root, path))),
  );
}

function textAt(disk: Host['disk'], path: string): string | null {
  return disk.exists(path) ? disk.read(path) : null;
}
