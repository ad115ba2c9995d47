/** Of an object of the app's own functions: `service.get(…)` and `service.set(…)` are what the app wrote there. */
export const OWN_METHODS: ReadonlySet<string> = new Set();
/** Methods that change the language's own collections. */
export const MUTATORS: ReadonlySet<string> = new Set(
  'set add delete clear push pop shift unshift splice fill copyWithin'.split(' '),
);
/** Methods by which cache packages are written. */
export const LIBRARY_MUTATORS: ReadonlySet<string> = new Set(
  'set put add del delete remove reset clear flush flushAll flushall mset take wrap setItem removeItem upsert touch insert consume'.split(
    ' ',
  ),
);
/** Change and give back what was inside. */
export const TAKING: ReadonlySet<string> = new Set(['pop', 'shift', 'splice', 'take']);
/** Give one thing that is inside. */
export const GETTING: ReadonlySet<string> = new Set(['get', 'find', 'findLast', 'at', 'pop', 'shift', 'peek', 'take']);
/** Give a fresh list of what is inside. */
export const LISTING: ReadonlySet<string> = new Set(
  'values entries filter slice concat sort reverse toSorted toReversed splice map flatMap'.split(' '),
);
/** Call a function with each thing that is inside; the parameter's position. */
export const VISITING: Readonly<Record<string, number>> = {
  forEach: 0,
  map: 0,
  filter: 0,
  find: 0,
  findIndex: 0,
  findLast: 0,
  some: 0,
  every: 0,
  flatMap: 0,
  reduce: 1,
  reduceRight: 1,
  sort: 0,
};
/** lodash and Object functions that change their first argument. */
export const CHANGING =
  /^(assign|defineProperty|defineProperties|extend|merge|defaults|defaultsDeep|set|unset|update|pull|pullAll|pullAt|remove|setWith|assignIn|mergeWith)$/;
/** Object and Array functions that list what is inside their argument. */
export const LISTS_ARGUMENT = /^(values|entries|from)$/;

/** The arguments of a changing method that are put in, by the method. */
export function putIn<T>(method: string, args: readonly T[]): readonly T[] {
  if (method === 'set' || method === 'put' || method === 'setItem' || method === 'wrap') return args.slice(1, 2);
  if (method === 'splice') return args.slice(2);
  return /^(add|push|unshift|fill|insert|upsert|mset)$/.test(method) ? args : [];
}
