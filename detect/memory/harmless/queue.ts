import type { Holder } from '../holders/holder.ts';
import type { TimedUse } from '../uses/timing.ts';

const FINDS = /^(iterated|forEach|map|filter|find|findIndex|some|every|get|has|entries|values|keys)$/;

/** A list of connections that is worked off from its front: nobody looks for a client in it, or sends to all of it. */
export function isQueue({ substance }: Holder, reads: readonly TimedUse[]): boolean {
  const own = reads.filter(({ level }) => level === 'self');
  const isFront = own.some(({ how, names }) => names[0] === '0' || how === 'shift');
  return substance === 'array' && isFront && !own.some(({ how }) => FINDS.test(how));
}
