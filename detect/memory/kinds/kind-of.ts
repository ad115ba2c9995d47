import type { Check } from '../../../core/check.ts';
import type { Content } from '../content/content-of.ts';
import { isFlag, isLock } from '../harmless/flag.ts';
import type { Holder, Position } from '../holders/holder.ts';
import type { TimedUse } from '../uses/timing.ts';
import { checkOfWords } from './check-of-words.ts';
import { isCount } from './is-count.ts';
import { limitsRequests } from './limits-requests.ts';
import { wordsOf } from './words-of.ts';

/** What a piece of memory is, for the checklist. */
export interface Kind {
  readonly check: Check;
  readonly rule: string;
}

export interface LaterUses {
  readonly writes: readonly TimedUse[];
  readonly reads: readonly TimedUse[];
}

/** Tells by what is held and what is done with it; words in names, keys and records only choose between tables of plain data. */
export function kindOf(holder: Holder, content: Content, { writes, reads }: LaterUses): Kind {
  if (content === 'connection') return { check: 'websockets', rule: 'connection-table' };
  if (limitsRequests(writes, reads)) return { check: 'rate-limits', rule: 'own-limiter' };
  if (holder.substance === 'value') return ofValue(holder, writes);
  return { check: checkOfWords(wordsOf(holder, writes)), rule: `${SHELF[holder.position]}-${holder.substance}` };
}

function ofValue(holder: Holder, writes: readonly TimedUse[]): Kind {
  if (isFlag(writes) && isLock(holder, writes)) return { check: 'identity', rule: 'process-lock' };
  if (isFlag(writes)) return { check: 'identity', rule: `${SHELF[holder.position]}-flag` };
  if (writes.some((write) => write.level === 'self' && write.names.length === 0 && isCount(write)))
    return { check: 'identity', rule: `${SHELF[holder.position]}-counter` };
  const check = checkOfWords(wordsOf(holder, writes));
  return { check: check === 'auth' ? 'auth' : 'identity', rule: `${SHELF[holder.position]}-variable` };
}

const SHELF: Readonly<Record<Position, string>> = {
  module: 'module',
  export: 'module',
  field: 'class-field',
  'static-field': 'class-field',
  closure: 'factory-closure',
  app: 'app-locals',
  global: 'global',
};
