import type { Holder } from '../holders/holder.ts';
import type { TimedUse } from '../uses/timing.ts';
import type { Kind, LaterUses } from './kind-of.ts';
import { routeOf } from './route-of.ts';

const HELD: Readonly<Record<Holder['substance'], string>> = {
  map: 'a Map',
  set: 'a Set',
  array: 'a list',
  object: 'a table',
  value: 'a variable',
  wrapper: 'a table',
  library: 'a cache',
};

const BREAKS: Readonly<Record<string, string>> = {
  auth: 'A token or code that one instance issues or revokes is unknown to the other.',
  'rate-limits': 'Each instance counts for itself, so clients get the limit once per instance.',
  websockets: 'Each instance knows its own connections only, so those of the other are missing.',
  sessions: 'A user whose next request reaches the other instance is unknown there.',
  cache:
    'Two instances hold different data: what is written on one is missing or out of date on the other, and a restart loses it.',
  identity: 'Two instances hold different values: what is set on one is not seen by the other, and a restart loses it.',
};

/** What is held, by whom it is changed and read, and what two instances do wrong with it. */
export function messageOf(holder: Holder, kind: Kind, uses: LaterUses): string {
  const routes = inRoutes(uses);
  if (kind.rule === 'process-lock')
    return `\`${holder.name}\` locks out a second run in this process only: two instances do the work at the same time.`;
  if (kind.rule.endsWith('-counter'))
    return `\`${holder.name}\` counts in the memory of this process${routes}. Two instances give out the same numbers, and a restart begins again.`;
  if (kind.rule === 'connection-table')
    return `\`${holder.name}\` holds connections of clients to this process${routes}. ${BREAKS['websockets']}`;
  return `\`${holder.name}\` is ${HELD[holder.substance]} in the memory of this process${routes}. ${BREAKS[kind.check] ?? BREAKS['cache']}`;
}

/** `, written by POST /cart and read by GET /cart`. */
function inRoutes({ writes, reads }: LaterUses): string {
  const [writer, reader] = [firstRoute(writes), firstRoute(reads)];
  if (writer === undefined && reader === undefined) return '';
  if (writer === reader) return `, written and read by ${writer}`;
  return [writer && `, written by ${writer}`, reader && `${writer ? ' and' : ','} read by ${reader}`]
    .filter(Boolean)
    .join('');
}

function firstRoute(uses: readonly TimedUse[]): string | undefined {
  return uses.map(({ path }) => routeOf(path)).find((route) => route !== undefined);
}
