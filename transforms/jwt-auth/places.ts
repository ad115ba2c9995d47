import type { Place } from '../../program/flow/place.ts';
import { boundBy } from '../../program/flow/references.ts';
import { outOfCasts, type SessionUse } from './use.ts';

/** Where a field that was read stands: the read itself, or the name that a pattern gave it. */
export function placesOf(use: SessionUse, field?: string): Place[] {
  if (use.kind === 'read')
    return field === undefined || field === use.name ? [{ file: use.file, path: outOfCasts(use.path), steps: [] }] : [];
  if (use.kind !== 'taken') return [];
  const names = field === undefined ? use.names : use.names.filter((name) => name === field);
  return names.flatMap((name) => boundBy(use.file, use.pattern, [name]) ?? []);
}
