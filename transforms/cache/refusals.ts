import type { RefusalText } from '../../core/refusal.ts';
import { asyncRefusals } from '../../recipes/async/refusals.ts';

/** Why a table in memory stays as it is. */
export const refusals = {
  ...asyncRefusals,
  'initial-entries': {
    short: 'The table starts with entries.',
    remedy: 'Write them once when the app starts, or keep them as a constant beside it, then run this step again.',
  },
  'filled-at-start': {
    short: 'Each instance writes entries when it starts, and would write them over what has changed since.',
    remedy: 'Write them only where there are none yet, or keep them as a constant beside the table.',
  },
  'values-unknown': {
    short: 'What is put in comes from code that cannot be followed: it may be something that cannot leave the process.',
    remedy: 'Build the value where it is put in, from plain data.',
  },
  reassigned: {
    short: 'The variable is given a new table later.',
    remedy: 'Empty the table with clear() instead of replacing it.',
  },
  'passed-on': {
    short: 'The table itself is handed to code that cannot be followed.',
    remedy: 'Hand over the one value that is needed.',
  },
  'mutated-after-read': {
    short: 'A value is changed after it was read, and the change would be lost.',
    remedy: 'Write the value back with set() after the change, then run this step again.',
  },
  'values-not-plain': {
    short:
      'The values are live objects (functions, sockets, timers, promises, class instances), which cannot leave the process.',
    remedy: 'Keep only their data in the table.',
  },
  'keys-not-plain': {
    short: 'The keys are objects, which are told apart by identity.',
    remedy: 'Use an id as the key.',
  },
  'unsupported-use': {
    short: 'The table is used in a way that a table in Redis does not offer.',
    remedy: 'Use get, set, has, delete, clear, size, keys, values and entries only.',
  },
  'many-instances': {
    short: 'Each instance of a class or each call of a function has a table of its own.',
    remedy: 'Hold one table at module level, with the owner as part of the key.',
  },
  'check-then-set': {
    short: 'The table is read and then written in one go; once the read has to wait, another request may come between.',
    remedy: 'Use an atomic step of Redis for it (SET with NX, HINCRBY, a Lua script), by hand.',
  },
  'many-files': {
    short: 'Several files use the one cache that the package itself is.',
    remedy: 'Let one file of yours take the package in and export what the others need, then run this step again.',
  },
  'unknown-option': {
    short: 'The cache was made with an option that Redis has nothing like, or with options that cannot be followed.',
    remedy:
      'Do without the option (what `dispose` or `fetchMethod` does goes to where entries are read), or write the options where the cache is made.',
  },
  'shared-already': {
    short: 'The same function uses Redis or memcached: memory stands in for it, or in front of it.',
    remedy: 'Choose the shared store in that function for all instances, and drop the one in memory.',
  },
  'value-of-a-timer': {
    short: 'Only timers and scheduled jobs read the table: it is part of the work that they do in this process.',
    remedy: 'Move the timer to a queue (the step jobs), and keep what it needs with the work that is queued.',
  },
  'list-of-records': {
    short:
      'The list is held in a field of a class, in a closure or as a property of an export, or is not an array from the start.',
    remedy:
      'Hold it in a variable of a module that starts as an array, then run this step again; or keep the records in the database.',
  },
  'changed-on-the-way-out': {
    short: 'The list is changed in a condition or while the answer is sent, so that it could not be saved before.',
    remedy: 'Make the change a statement of its own, before the answer.',
  },
  'held-elsewhere': {
    short: 'The table is held by a closure, by `app.locals`, by `global` or as a property of an export.',
    remedy: 'Hold it in a variable of a module, then run this step again.',
  },
  'old-redis-client': {
    short: "The app's own Redis client is of a major before 4, which answers to callbacks only.",
    remedy: 'Raise the package redis to 4 or later, then run this step again.',
  },
} satisfies Record<string, RefusalText>;

export type CacheRefusal = keyof typeof refusals;
