import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { extendRules, type IgnoreRules } from './ignore-rules.ts';

/** The repository around an app folder, as far as a listing needs it. */
export interface Repository {
  /** Path of the app folder from the top, posix, with a slash at the end; `''` at the top or outside a repository. */
  readonly prefix: string;
  /** What the folders above the app folder ignore in it. */
  readonly rules: IgnoreRules | undefined;
  readonly hasGit: boolean;
}

/** Looks upwards for `.git`. Rules above an app folder that ignore the folder itself do not count: a person named it. */
export function findRepository(root: string): Repository {
  const top = findTop(root);
  if (top === undefined) return { prefix: '', rules: undefined, hasGit: false };
  const names = relative(top, root).split(sep).filter(Boolean);
  const prefix = names.map((name) => `${name}/`).join('');
  let rules = extend(undefined, '', join(top, '.git/info/exclude'));
  for (let depth = 0; depth < names.length; depth++) {
    const folder = names.slice(0, depth).join('/');
    rules = extend(rules, folder, join(top, folder, '.gitignore'));
  }
  return { prefix, rules: prefix !== '' && rules?.ignores(prefix) ? undefined : rules, hasGit: true };
}

/** Files that match an ignore rule and are in the repository all the same; relative to `root`. Empty where git cannot say. */
export function listTrackedThoughIgnored(root: string): string[] {
  try {
    const args = ['-C', root, 'ls-files', '-z', '--cached', '--ignored', '--exclude-standard'];
    const output = execFileSync('git', args, { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
    return output.toString('utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

function findTop(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findTop(parent);
}

function extend(rules: IgnoreRules | undefined, folder: string, file: string): IgnoreRules | undefined {
  return existsSync(file) ? extendRules(rules, folder, readFileSync(file, 'utf8')) : rules;
}
