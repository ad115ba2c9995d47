import type { RefusalText } from '../../core/refusal.ts';

/** Why a session() call stays as it is. */
export const refusals = {
  'options-unknown': {
    short: 'Part of the session options comes from a place that cannot be followed, and it may hold a store.',
    remedy: 'Write the options as an object literal, or set `store: new RedisStore({ client })` by hand.',
  },
  'store-unknown': {
    short: 'The session store comes from a place that cannot be followed, so it may be in memory.',
    remedy:
      'Check that this store is shared by all instances; if it is not, set `store: new RedisStore({ client })` by hand.',
  },
  'store-conditional': {
    short: 'A shared store is used on some runs and memory on the others.',
    remedy: 'Make sure that the condition holds in production; `unsticky verify` shows which one is used.',
  },
  'store-internals': {
    short: 'The app uses the memory store in a way that a Redis store does not offer.',
    remedy: 'Use only get, set, touch, destroy, all, length, ids and clear of the store, then run this step again.',
  },
  'connect-redis-mismatch': {
    short: 'The installed connect-redis does not work with the Redis client of the app.',
    remedy:
      'Raise connect-redis to the major that fits the client (redis 5: 9, redis 4 and ioredis: 8, redis 3: 6), then run this step again.',
  },
} satisfies Record<string, RefusalText>;

export type SessionRefusal = keyof typeof refusals;
