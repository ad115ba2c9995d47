import type { NodePath } from '@babel/traverse';
import type { CallSite } from '../../../program/calls.ts';
import type { Program } from '../../../program/program.ts';
import { shapeOf } from '../../../program/values/object-shape.ts';
import type { Library } from './library.ts';
import { secondsText } from './seconds.ts';

/** What a cache was made with. */
export interface LibraryOptions {
  /** The time to live in seconds, as text; undefined where there is none. */
  readonly seconds: string | undefined;
  /** `max: 500`, which Redis does not do for one table. */
  readonly bound: string | undefined;
  readonly isCopying: boolean;
  /** An option that has no like in Redis, or that cannot be followed. */
  readonly unknown: string | undefined;
}

/** Reads the options of `new NodeCache({ stdTTL: 60 })`, `new LRUCache({ max: 500, ttl: 1000 })`, `new LRU(500)`. */
export function optionsOf(program: Program, library: Library, { file, path }: CallSite): LibraryOptions {
  const [first] = path.get('arguments') as NodePath[];
  if (!first) return { seconds: undefined, bound: undefined, isCopying: library.copies(new Map()), unknown: undefined };
  if (first.isNumericLiteral())
    return {
      seconds: undefined,
      bound: `max: ${first.node.value}`,
      isCopying: library.copies(new Map()),
      unknown: undefined,
    };
  const { entries, unknown } = shapeOf(program, file, first);
  const given = new Map(entries.map(({ name, value }) => [name, value]));
  const time = entries.find(({ name }) => library.ttl.options.includes(name));
  const bound = entries.find(({ name }) => library.bounds.includes(name));
  const other = entries.find(({ name, conditional }) => conditional || !isKnown(library, name));
  const isHere = time?.value === undefined || time.file === file;
  return {
    seconds: time?.value && isHere ? secondsText(file, time.value, library.ttl.perSecond) : undefined,
    bound: bound && bound.file.textOf(bound.path.node).split('\n')[0],
    isCopying: library.copies(given),
    unknown: other?.name ?? (unknown.length > 0 || !isHere ? file.textOf(first.node).split('\n')[0] : undefined),
  };
}

function isKnown({ ttl, harmless, bounds }: Library, name: string): boolean {
  return ttl.options.includes(name) || harmless.includes(name) || bounds.includes(name);
}
