import type { NodePath } from '@babel/traverse';
import type { DiskCall } from '../../program/disk/disk-call.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf, type ObjectShape } from '../../program/values/object-shape.ts';

/** Options of express.static that change nothing in how a file that is there is answered. */
const KNOWN = new Set(['index', 'redirect', 'etag', 'lastModified', 'acceptRanges', 'maxAge', 'immutable', 'dotfiles']);
/** Units of the `ms` package, in s. */
const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_557_600 };

/**
 * The Cache-Control header that the options of an express.static call ask for; '' for the usual one, undefined where the
 * options change the answer in a way that is not known.
 */
export function cacheControlOf(program: Program, { file, path }: Pick<DiskCall, 'file' | 'path'>): string | undefined {
  const [, options] = path.get('arguments') as NodePath[];
  if (!options) return '';
  const shape = shapeOf(program, file, options);
  if (shape.unknown.length > 0 || shape.entries.some(({ name, conditional }) => conditional || !KNOWN.has(name)))
    return undefined;
  if (findEntry(shape, 'dotfiles')?.value?.isStringLiteral({ value: 'ignore' }) === false) return undefined;
  return withAge(shape);
}

function withAge(shape: ObjectShape): string | undefined {
  const age = findEntry(shape, 'maxAge');
  if (!age) return '';
  const seconds = age.value && secondsOf(age.value);
  if (seconds === undefined) return undefined;
  const immutable = findEntry(shape, 'immutable')?.value?.isBooleanLiteral({ value: true }) ? ', immutable' : '';
  return `public, max-age=${seconds}${immutable}`;
}

/** A number of ms, or a text such as `1d` or `30 days`; undefined for anything that is only known at run time. */
function secondsOf(path: NodePath): number | undefined {
  const { confident, value } = path.evaluate() as { confident: boolean; value: unknown };
  if (!confident) return undefined;
  if (typeof value === 'number') return Math.floor(value / 1000);
  const [, count, unit] = /^(\d+)\s*([smhdwy])/.exec(String(value)) ?? [];
  return count !== undefined && unit !== undefined && !/^\d+\s*ms/.test(String(value))
    ? Number(count) * UNITS[unit]!
    : undefined;
}
