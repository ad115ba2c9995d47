import { join } from 'node:path';
import { basename } from '../core/posix.ts';
import type { Host } from '../host/host.ts';
import { readHistory } from './commit/history.ts';
import { isLockFile } from './package-manager.ts';
import { REPORT_FILE } from './report-file.ts';

/** Uncommitted changes in an app folder that are not unsticky's own; none outside a repository. Relative to the root. */
export function foreignChanges({ disk, git }: Host, root: string): string[] {
  const dirty = (git.dirtyPaths(root) ?? []).filter((path) => !followsFromSteps(path));
  const own = dirty.length > 0 ? ownTexts(disk, root) : new Map<string, string | null>();
  return dirty.filter((path) => !own.has(path) || own.get(path) !== textAt(disk, join(root, path)));
}

/** What installing after a step changes, and the report: no step edits them. */
function followsFromSteps(path: string): boolean {
  return path === REPORT_FILE || isLockFile(basename(path)) || /(^|\/)node_modules\//.test(path);
}

/** What the last step that touched a file left in it. */
function ownTexts(disk: Host['disk'], root: string): Map<string, string | null> {
  const files = readHistory(disk, root).flatMap((record) => record.files);
  return new Map(files.map(({ path, after }) => [path, after]));
}

function textAt(disk: Host['disk'], path: string): string | null {
  return disk.exists(path) ? disk.read(path) : null;
}
