import type { Check } from '../../../core/check.ts';
import { isConnection } from '../harmless/handle.ts';
import type { Holder } from '../holders/holder.ts';
import type { TimedUse } from '../uses/timing.ts';

/** What a piece of memory is, for the checklist. */
export interface Kind {
  readonly check: Check;
  readonly rule: string;
}

const WORDS: readonly (readonly [Check, RegExp])[] = [
  ['rate-limits', /rate|limit|throttl|attempt|hits|quota/i],
  ['auth', /token|otp|csrf|nonce|challenge|passcode|secret|revok|blacklist|blocklist|denylist|credential|captcha|verif|magic/i],
  ['sessions', /session/i],
  ['websockets', /socket|online|presence|client|peer|room|connect/i],
];

/** Tells by what is put in; only the choice between tables of plain data goes by their names. */
export function kindOf(holder: Holder, writes: readonly TimedUse[]): Kind {
  const values = writes.flatMap((write) => write.values);
  if (values.some(isConnection)) return { check: 'websockets', rule: 'connection-table' };
  if (writes.every(({ how, level }) => how === 'update' && level === 'self')) return { check: 'identity', rule: 'module-counter' };
  if (isLock(holder, writes)) return { check: 'identity', rule: 'process-lock' };
  if (holder.substance === 'value') return { check: 'identity', rule: `${shelf(holder)}-variable` };
  return { check: checkOfName(holder.name), rule: `${shelf(holder)}-${holder.substance}` };
}

/** Which answer a table of plain data belongs to. */
export function checkOfName(name: string): Check {
  return WORDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'cache';
}

/** A flag that is only ever true or false. */
function isLock({ substance }: Holder, writes: readonly TimedUse[]): boolean {
  return substance === 'value' && writes.every(({ values }) => values.length > 0 && values.every((value) => value.isBooleanLiteral()));
}

function shelf({ position }: Holder): string {
  const names: Partial<Record<Holder['position'], string>> = { field: 'class-field', 'static-field': 'class-field', closure: 'factory-closure', app: 'app-locals', global: 'global', export: 'module' };
  return names[position] ?? 'module';
}
