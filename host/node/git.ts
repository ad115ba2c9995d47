import { spawnSync } from 'node:child_process';
import type { Git } from '../host.ts';

/** The `git` of this machine. */
export const nodeGit: Git = {
  dirtyPaths: (folder) => listChanged(folder, ['.']),
  commit(folder, paths, message) {
    // Git knows neither ignored files nor those that came and went: naming them would be an error.
    const changed = paths.length > 0 ? listChanged(folder, paths) : undefined;
    if (changed === undefined || changed.length === 0) return;
    runGit(folder, ['add', '--all', '--', ...changed]);
    runGit(folder, ['commit', '--quiet', '--file=-', '--', ...changed], message);
  },
};

/** Changed and untracked files among `paths`, relative to the folder as they are. */
function listChanged(folder: string, paths: readonly string[]): string[] | undefined {
  const prefix = runGit(folder, ['rev-parse', '--show-prefix']);
  if (prefix === undefined) return undefined;
  const start = prefix.replace(/\n$/, '').length;
  const status = runGit(folder, [
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--',
    ...paths,
  ]);
  // Each entry is `XY path`, the path counted from the top of the repository.
  const entries = (status ?? '').split('\0').filter(Boolean);
  return entries.map((entry) => entry.slice(3 + start)).toSorted();
}

/** What git prints; undefined without git or outside a repository. Throws with git's words when it fails. */
function runGit(folder: string, args: readonly string[], input?: string): string | undefined {
  const env = { ...process.env, LC_ALL: 'C' };
  const options = { cwd: folder, env, input: input ?? '', encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr, error } = spawnSync('git', ['--literal-pathspecs', ...args], options);
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  if (error) throw error;
  if (status === 0) return stdout;
  if (stderr.includes('not a git repository')) return undefined;
  throw new Error(`git ${args[0]} failed in ${folder}: ${(stderr + stdout).trim()}`);
}
