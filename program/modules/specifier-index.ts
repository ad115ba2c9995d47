import { lastName, packageName, specifiersIn } from './specifiers.ts';
import type { Program } from '../program.ts';
import { roleIn } from '../role-in.ts';
import type { Role } from '../roles.ts';

/** A specifier as it stands in the text of a file. */
export interface WrittenSpecifier {
  readonly from: string;
  readonly specifier: string;
}

/** The specifiers that end with one of the names, or are one; found in the text, by one pass over the app. */
export function specifiersEndingWith(program: Program, names: readonly string[]): readonly WrittenSpecifier[] {
  const index = program.remember('specifier-index', () => indexOf(program));
  return names.flatMap((name) => index.get(name) ?? []);
}

/** Paths of the files of some roles whose text takes a package in, or a part of it. */
export function pathsImporting(program: Program, packageName: string, roles: readonly Role[]): string[] {
  const written = specifiersEndingWith(program, [`package ${packageName}`]);
  return [...new Set(written.map(({ from }) => from))].filter((path) => roles.includes(roleIn(program, path))).sort();
}

function indexOf({ sources }: Program): ReadonlyMap<string, readonly WrittenSpecifier[]> {
  const index = new Map<string, WrittenSpecifier[]>();
  for (const from of sources.paths) {
    for (const specifier of specifiersIn(sources.read(from))) {
      for (const key of keysOf(specifier)) push(index, key, { from, specifier });
    }
  }
  return index;
}

function push<T>(index: Map<string, T[]>, key: string, item: T): void {
  const known = index.get(key);
  if (known) known.push(item);
  else index.set(key, [item]);
}

/** For `#lib/users.js` both `users` and the whole of it; for what may be a package, `package NAME` too. */
function keysOf(specifier: string): Set<string> {
  const name = packageName(specifier).replace(/^node:/, '');
  return new Set([specifier, lastName(specifier), `package ${name}`]);
}
