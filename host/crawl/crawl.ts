import { lstatSync, readFileSync, readdirSync, realpathSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { basename } from '../../core/posix.ts';
import { extendRules, type IgnoreRules } from './ignore-rules.ts';
import { isOther, isSourceName } from './kinds.ts';
import { findRepository, listTrackedThoughIgnored, type Repository } from './repository.ts';
import { isSkippedFolder } from './skipped-folders.ts';

/** Paths are posix, relative to the root, sorted. */
export interface Listing {
  readonly sources: readonly string[];
  readonly others: readonly string[];
  /** Files and folders left out: git-ignored, dependencies, output. */
  readonly ignored: number;
}

/**
 * Lists the source, manifest and deployment files of a folder. Honours every `.gitignore` of the repository around it
 * (a file that is tracked all the same is listed), skips dependencies and output, never follows a symbolic link inside it.
 * Throws where the folder itself cannot be read.
 */
export function crawl(root: string): Listing {
  const top = realpathSync(root);
  const repository = findRepository(top);
  const walk = new Walk(top, repository);
  walk.folder('', repository.rules);
  if (walk.gitIgnored > 0) walk.addTracked();
  return { sources: sorted(walk.sources), others: sorted(walk.others), ignored: walk.ignored };
}

const sorted = (paths: readonly string[]): string[] => [...new Set(paths)].toSorted();

class Walk {
  readonly sources: string[] = [];
  readonly others: string[] = [];
  ignored = 0;
  gitIgnored = 0;
  readonly #root: string;
  readonly #repository: Repository;

  constructor(root: string, repository: Repository) {
    this.#root = root;
    this.#repository = repository;
  }

  /** `path` ends with a slash, or is `''`. */
  folder(path: string, above: IgnoreRules | undefined): void {
    const entries = this.#entriesOf(path);
    const rules = this.#rulesOf(path, entries, above);
    for (const entry of entries) {
      if (entry.isDirectory()) this.#enter(path + entry.name, entry.name, rules);
      else if (entry.isFile()) this.#add(path + entry.name, entry.name, rules);
    }
  }

  addTracked(): void {
    for (const path of this.#repository.hasGit ? listTrackedThoughIgnored(this.#root) : []) {
      const folders = path.split('/').slice(0, -1);
      const inside = folders.every(
        (name, at) => !isSkippedFolder(this.#root, folders.slice(0, at + 1).join('/'), name),
      );
      if (inside && lstatSync(join(this.#root, path), { throwIfNoEntry: false })?.isFile())
        this.#add(path, basename(path));
    }
  }

  #entriesOf(path: string): Dirent[] {
    try {
      return readdirSync(join(this.#root, path), { withFileTypes: true });
    } catch (error) {
      if (path === '') throw error;
      return [];
    }
  }

  #rulesOf(path: string, entries: readonly Dirent[], above: IgnoreRules | undefined): IgnoreRules | undefined {
    if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return above;
    const folder = (this.#repository.prefix + path).slice(0, -1);
    return extendRules(above, folder, readFileSync(join(this.#root, path, '.gitignore'), 'utf8'));
  }

  #enter(path: string, name: string, rules: IgnoreRules | undefined): void {
    if (this.#isIgnored(`${path}/`, rules)) return;
    if (isSkippedFolder(this.#root, path, name)) this.ignored++;
    else this.folder(`${path}/`, rules);
  }

  #add(path: string, name: string, rules?: IgnoreRules): void {
    const source = isSourceName(name);
    const other = isOther(path, name);
    if (!(source || other) || this.#isIgnored(path, rules)) return;
    if (source) this.sources.push(path);
    if (other) this.others.push(path);
  }

  #isIgnored(path: string, rules: IgnoreRules | undefined): boolean {
    if (!rules?.ignores(this.#repository.prefix + path)) return false;
    this.ignored++;
    this.gitIgnored++;
    return true;
  }
}
