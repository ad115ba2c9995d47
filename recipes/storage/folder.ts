import type { DiskPath } from '../../program/disk/disk-path.ts';

/**
 * How a path lies to a folder of uploads: `inside` it, the `folder` itself, `above` it, elsewhere (`no`), or `unknown`. What
 * is not known of a folder's own end (one folder per user) is left off.
 */
export interface Lie {
  readonly kind: 'inside' | 'folder' | 'above' | 'no' | 'unknown';
  /** Of a path above: the segments from there down to the folder. */
  readonly below: readonly string[];
}

const isLoose = (part: string): boolean => part === '*' || part.startsWith('$');
const NO: Lie = { kind: 'no', below: [] };
const UNKNOWN: Lie = { kind: 'unknown', below: [] };

/** True where each part is known, or known by the name of a setting: one file, and no other. */
export function isWholePath({ base, segments }: DiskPath): boolean {
  return !isLoose(base.replace(/^\$env\./, '')) && !segments.some(isLoose);
}

/** As `lieOf`, to one file: it is all that is inside. */
export function lieToFile(path: DiskPath, file: DiskPath): Lie {
  const lie = lieOf(path, file);
  if (lie.kind === 'folder') return { kind: 'inside', below: [] };
  return lie.kind === 'inside' ? NO : lie;
}

/** The folder as far as every file of it shares it. */
export function sharedFolder({ base, segments }: DiskPath): DiskPath {
  const end = segments.findIndex(isLoose);
  return { base, segments: end < 0 ? segments : segments.slice(0, end) };
}

export function lieOf(path: DiskPath, folder: DiskPath): Lie {
  const lies = alignments(path, folder).map(([own, other]) => compare(own, other));
  return (
    lies.find(({ kind }) => kind === 'inside' || kind === 'folder') ??
    lies.find(({ kind }) => kind === 'above') ??
    lies.find(({ kind }) => kind === 'unknown') ??
    (lies.length > 0 ? NO : byNames(path, folder))
  );
}

function compare(path: readonly string[], folder: readonly string[]): Lie {
  for (const [index, part] of folder.entries()) {
    const own = path[index];
    if (own === undefined) return { kind: 'above', below: folder.slice(index) };
    if (isLoose(own)) return UNKNOWN;
    if (own !== part) return NO;
  }
  return { kind: path.length > folder.length ? 'inside' : 'folder', below: [] };
}

/** The ways to lay two paths on each other: the working folder may be any folder above the file that says `__dirname`. */
function alignments(a: DiskPath, b: DiskPath): [readonly string[], readonly string[]][] {
  if (a.base === b.base && a.base !== '*') return [[a.segments, b.segments]];
  if (a.base === 'root' && b.base === 'cwd')
    return a.segments.map((_, index) => [a.segments.slice(index), b.segments] as [string[], readonly string[]]);
  if (a.base === 'cwd' && b.base === 'root')
    return b.segments.map((_, index) => [a.segments, b.segments.slice(index)] as [readonly string[], string[]]);
  return isApart(a.base, b.base) ? [[['a'], ['b']]] : [];
}

const PLACES = new Set(['root', 'cwd', 'tmp', 'home', 'absolute']);

function isApart(a: string, b: string): boolean {
  return PLACES.has(a) && PLACES.has(b);
}

/** Where one start is not known: names that the paths do not share keep them apart, and nothing else does. */
function byNames({ segments }: DiskPath, folder: DiskPath): Lie {
  const names = segments.filter((part) => !isLoose(part));
  const own = folder.segments.at(-1);
  return names.length === 0 || own === undefined || names.includes(own) ? UNKNOWN : NO;
}
