import type { Kind } from './kind-of.ts';

/** What people usually do about it, where no transform moves it. */
export function remedyOf({ check, rule }: Kind): string | undefined {
  if (rule === 'process-lock')
    return 'Take the lock in Redis (SET with NX and an expiry) or in the database, or let a queue run the work once.';
  if (rule.endsWith('-counter')) return 'Count in Redis (INCR), or let the database give out the numbers.';
  if (rule.endsWith('-flag') || rule.endsWith('-variable'))
    return 'Keep the value in Redis or the database and read it where it is needed.';
  if (check === 'websockets')
    return 'Let each instance keep its own connections, publish messages to all instances, and keep who is where in Redis.';
  return undefined;
}
