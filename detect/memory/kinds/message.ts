import type { Holder } from '../holders/holder.ts';
import type { Kind } from './kind-of.ts';

/** What is held, and what two instances do wrong with it, in plain words. */
export function messageOf({ name, substance }: Holder, { check, rule }: Kind): string {
  const what = `${name} ${HELD[substance] ?? 'is held'} in the memory of this process.`;
  if (rule === 'module-counter') return `${name} counts in the memory of this process: two instances give out the same numbers, and a deploy starts again.`;
  if (rule === 'process-lock') return `${name} is a flag in the memory of this process: another instance does not see it, so both do the work that it guards.`;
  return `${what} ${BREAKS[check] ?? 'What one instance writes there, the others never see, and a deploy forgets it.'}`;
}

const HELD: Partial<Record<Holder['substance'], string>> = {
  map: 'is a Map', set: 'is a Set', array: 'is a list', object: 'is a table', value: 'is a variable', wrapper: 'holds data', library: 'is a cache',
};

const BREAKS: Partial<Record<string, string>> = {
  auth: 'What one instance hands out, the others refuse.',
  'rate-limits': 'Each instance counts for itself, so the limit is multiplied by the number of instances.',
  websockets: 'A client that is connected to another instance is not in it.',
  sessions: 'A user whose next request reaches another instance is unknown there.',
};
