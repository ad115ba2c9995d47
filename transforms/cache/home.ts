import type { Edit } from '../../core/edit.ts';
import type { Program } from '../../program/program.ts';
import type { Access } from './access.ts';
import { kindOf, type Kind } from './lifetime.ts';
import type { Table } from './table.ts';
import { isStaleLikeMissing } from './stale.ts';
import { stampTtl, timerTtl } from './ttl.ts';

/** Where a table goes, how long its entries live there, and what the app no longer needs for that. */
export interface Home {
  readonly kind: Kind;
  readonly className: 'RedisMap' | 'RedisCache' | 'RedisSet' | 'RedisTable';
  /** The text of the time to live, in seconds; of a RedisCache. */
  readonly seconds?: string;
  readonly accesses: readonly Access[];
  readonly edits: readonly Edit[];
  readonly notes: readonly string[];
}

const HOUR = '3600';
const KEPT =
  'Nothing in the code makes these entries up again, so they are kept until they are deleted: Redis must save its data.';

/**
 * A cache lives as long as the app says, else an hour; a store of record until it is deleted, or by its own timers.
 * `isChanged`: entries are changed after they were read, and saved anew, which would renew their time.
 */
export function placeOf(program: Program, table: Table, accesses: readonly Access[], isChanged = false): Home {
  if (table.library) return ofLibrary(program, table.library, accesses);
  if (table.holder.substance === 'set')
    return { kind: 'record', className: 'RedisSet', accesses, edits: [], notes: [KEPT] };
  const kind = kindOf(program, accesses);
  const counts = accesses.some(({ verb }) => verb === 'count');
  const timers = counts ? undefined : timerTtl(accesses, table.initial);
  if (timers) {
    const { seconds, edits, gone } = timers;
    const notes = ['Redis lets the entries go after the time that a timer had for each; the timers are gone.'];
    return {
      kind,
      className: 'RedisCache',
      seconds,
      edits,
      notes,
      accesses: accesses.filter((access) => !gone.includes(access)),
    };
  }
  const stamp = stampTtl(accesses, table.initial);
  if (kind === 'record' && stamp !== undefined && !counts && !isChanged && isStaleLikeMissing(accesses))
    return { kind, className: 'RedisCache', seconds: stamp, accesses, edits: [], notes: [] };
  if (kind === 'record') {
    return { kind, className: 'RedisMap', accesses, edits: [], notes: [KEPT] };
  }
  const own = stamp;
  const notes = own === undefined ? ['Entries are kept for an hour, because the code names no time of its own.'] : [];
  return { kind, className: 'RedisCache', seconds: own ?? HOUR, accesses, edits: [], notes };
}

function ofLibrary(
  program: Program,
  { about, options }: NonNullable<Table['library']>,
  accesses: readonly Access[],
): Home {
  const kind = about.forgets ? 'cache' : kindOf(program, accesses);
  const isTimed = accesses.some(
    ({ verb, whole }) => verb === 'set' && (whole.node as { arguments: unknown[] }).arguments.length > 2,
  );
  const seconds = options.seconds ?? (kind === 'cache' && !isTimed ? HOUR : '0');
  const bound =
    options.bound === undefined
      ? []
      : [
          `\`${options.bound}\` bounded the entries in memory. Redis keeps each until its time is over: give Redis a \`maxmemory\` and a policy.`,
        ];
  const hour =
    options.seconds === undefined && seconds === HOUR
      ? ['Entries are kept for an hour, because the code names no time of its own.']
      : [];
  return { kind, className: 'RedisCache', seconds, accesses, edits: [], notes: [...hour, ...bound] };
}
