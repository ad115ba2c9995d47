import { dirname, join } from '../../core/posix.ts';
import type { Program } from '../program.ts';
import { matchStar } from './match-star.ts';
import { packageName } from './specifiers.ts';
import { mapByTsconfig } from './tsconfig.ts';

/** What a specifier leads to: a file of the app, a package (with the path inside it), or nothing that is known. */
export type Resolution =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string }
  | { readonly kind: 'unknown' };

const EXTENSIONS = ['.js', '.ts', '.tsx', '.mjs', '.cjs', '.mts', '.cts', '.jsx', '.json'];
/** TypeScript sources import their siblings by the name that they will have once compiled. */
const COMPILED: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
  '.jsx': ['.tsx'],
};

/** Resolves as Node and TypeScript do, over the files of the app alone: nothing in node_modules is looked at. */
export function resolve(program: Program, from: string, specifier: string): Resolution {
  const known = program.remember('resolutions', () => new Map<string, Resolution>());
  const key = `${dirname(from)}\n${specifier}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = resolveAnew(program, from, specifier)));
  return found;
}

function resolveAnew(program: Program, from: string, specifier: string): Resolution {
  if (/^\.{0,2}(\/|$)/.test(specifier) || specifier === '.' || specifier === '..') {
    if (specifier.startsWith('/')) return { kind: 'unknown' };
    return fileAt(program, join(dirname(from), specifier));
  }
  const name = packageName(specifier);
  const mapped = specifier.startsWith('#')
    ? importsTarget(program, from, specifier)
    : mapByTsconfig(program, from, specifier);
  for (const candidate of mapped) {
    const found = fileAt(program, candidate);
    if (found.kind === 'file') return found;
  }
  const local = workspaceFile(program, name, specifier.slice(name.length + 1));
  if (local) return local;
  return specifier.startsWith('#')
    ? { kind: 'unknown' }
    : { kind: 'package', name: name.replace(/^node:/, ''), subpath: specifier.slice(name.length + 1) };
}

function fileAt(program: Program, path: string | undefined): Resolution {
  if (path === undefined) return { kind: 'unknown' };
  for (const candidate of candidates(path))
    if (program.sources.has(candidate)) return { kind: 'file', path: candidate };
  return { kind: 'unknown' };
}

function* candidates(path: string): Generator<string> {
  yield path;
  for (const extension of EXTENSIONS) yield path + extension;
  for (const [compiled, written] of Object.entries(COMPILED)) {
    if (path.endsWith(compiled)) for (const extension of written) yield path.slice(0, -compiled.length) + extension;
  }
  const folder = path === '' ? '' : `${path}/`;
  for (const extension of EXTENSIONS) yield `${folder}index${extension}`;
}

/** The `imports` map of the nearest package.json: exact keys and one `*`. */
function importsTarget(program: Program, from: string, specifier: string): string[] {
  const manifest = program.manifestOf(from);
  const map = manifest.json['imports'];
  if (typeof map !== 'object' || map === null) return [];
  return Object.entries(map).flatMap(([key, target]) => {
    const star = matchStar(key, specifier);
    if (star === undefined) return [];
    return conditions(target).flatMap((to) => join(manifest.folder, to.replace('*', star)) ?? []);
  });
}

function conditions(target: unknown): string[] {
  if (typeof target === 'string') return [target];
  if (typeof target !== 'object' || target === null) return [];
  return Object.values(target).flatMap(conditions);
}

/** A workspace of the same repository, imported by its package name; its main file, or its source of the same name. */
function workspaceFile(program: Program, name: string, subpath: string): Resolution | undefined {
  const manifest = program.manifests.find((m) => m.name === name);
  if (!manifest || manifest.folder === '') return undefined;
  const inside =
    subpath === '' ? [manifest.main ?? 'index', 'src/index', 'index', 'src/main'] : [subpath, `src/${subpath}`];
  for (const path of inside) {
    const found = fileAt(program, join(manifest.folder, path));
    if (found.kind === 'file') return found;
  }
  return undefined;
}
