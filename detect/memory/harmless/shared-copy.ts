import type { Program } from '../../../program/program.ts';
import { originsOf } from '../origins/origins-of.ts';
import type { TimedUse } from '../uses/timing.ts';

/** A table under names that are fixed in the source, filled from another service or from files: each instance reads the same. */
export function isSharedCopy(program: Program, writes: readonly TimedUse[]): boolean {
  const puts = writes.filter(({ values }) => values.length > 0);
  if (puts.length === 0 || !puts.every(({ key, level }) => level === 'self' && key?.isStringLiteral())) return false;
  const origins = new Set(
    puts.flatMap(({ file, values }) => values.flatMap((value) => [...originsOf(program, file, value)])),
  );
  const isBrought = origins.has('input') || origins.has('chance');
  return !isBrought && (origins.has('remote') || (origins.has('disk') && !origins.has('waited')));
}
