import type { RefusalText } from '../../core/refusal.ts';
import { asyncRefusals } from '../../recipes/async/refusals.ts';

/** Why a counter or flag in memory stays as it is. */
export const refusals = {
  ...asyncRefusals,
  'start-not-constant': {
    short: 'What the variable starts with is worked out anew by each instance.',
    remedy: 'Start with a number or true or false that is written out, and read the rest from the database.',
  },
  'read-then-written': {
    short:
      'The variable is read and then written in one go; once the read has to wait, another request may come between.',
    remedy: 'Count with ++ or += alone, and use what that gives; for a lock use SET with NX, by hand.',
  },
  'own-arithmetic': {
    short: 'A new value is made from the old one, by more than adding a number.',
    remedy: 'Count with ++, --, += or -= and a number, or keep the value in the database.',
  },
  'process-lock': {
    short: 'The flag locks out a second run, and a lock needs an owner and a time to end, should its owner die.',
    remedy: 'Take the lock in Redis (SET with NX and PX) or let a queue run the work once.',
  },
  'replaced-value': {
    short: 'The variable holds one value after another, as requests bring them.',
    remedy: 'Keep the value in the database or in Redis under the key of whom it belongs to.',
  },
  'value-of-a-timer': {
    short: 'Only a timer asks for the value: it tells the timer of this process whether there is work.',
    remedy: 'Move the timer to a queue (the step jobs), and let the queue or the database say whether there is work.',
  },
  'counted-at-start': {
    short: 'Each instance changes the variable when it starts.',
    remedy: 'Leave that to the requests, or to a script that runs once.',
  },
  exported: {
    short: 'The variable or a function above it is exported to code that cannot be followed.',
    remedy: 'Export a function that reads it, and import that by name.',
  },
  'unsupported-use': {
    short: 'The variable is used in a way that has no like in Redis.',
    remedy: 'Read it, assign to it, or count with ++, --, += and -=, each as a step of its own.',
  },
  'old-redis-client': {
    short: "The app's own Redis client is of a major before 4, which answers to callbacks only.",
    remedy: 'Raise the package redis to 4 or later, then run this step again.',
  },
} satisfies Record<string, RefusalText>;

export type CounterRefusal = keyof typeof refusals;
