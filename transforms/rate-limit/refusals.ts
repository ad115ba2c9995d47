import type { RefusalText } from '../../core/refusal.ts';

/** Why a limiter stays as it is. */
export const refusals = {
  'store-unknown': {
    short: 'The store of the limiter comes from a place that cannot be followed, so it may count in memory.',
    remedy:
      'Check that this store is shared by all instances; if it is not, give the limiter a RedisStore of rate-limit-redis by hand.',
  },
  'store-conditional': {
    short: 'A shared store is used on some runs and memory on the others.',
    remedy: 'Make sure that the condition holds in production; `unsticky verify` shows which one is used.',
  },
  'memory-store-used-elsewhere': {
    short: 'Other code works on the memory of this limiter in a way that a Redis store does not offer.',
    remedy:
      'Take out that use (of a store only increment, decrement, get and resetKey are left), then run this step again.',
  },
  'made-per-request': {
    short:
      'The limiter is made anew inside a handler, so today it counts nothing over more than one request or connection.',
    remedy: 'Make the limiter once, outside the handler, then run this step again.',
  },
  'factory-shares-prefix': {
    short:
      'One piece of code makes several limiters, and nothing in it tells them apart: in Redis they would share one counter.',
    remedy:
      'Give the function a name as parameter, a different one for each limiter, then run this step again: it becomes the key prefix.',
  },
  'limiter-too-old': {
    short:
      'This major of the limiter cannot count in a Redis store of today, and raising it would change what the app does.',
    remedy:
      'Raise the library by hand (express-rate-limit 6, express-slow-down 2, rate-limiter-flexible 5 or newer), replace what is named here, then run this step again.',
  },
  'node-too-old': {
    short: 'No limiter store for Redis that is kept up runs on the Node of this app.',
    remedy: 'Raise `engines.node` to 16 or newer, then run this step again.',
  },
  'rate-limit-redis-mismatch': {
    short: 'The installed rate-limit-redis does not survive an outage of Redis, or does not work with this limiter.',
    remedy:
      'Set rate-limit-redis to ^4.3.1 (to ~5.0.0 with express-rate-limit 8), adapt its existing uses, then run this step again.',
  },
  'express-brute': {
    short:
      'express-brute reads a count and writes it back, so its stores lose counts when requests come at the same time; none for a Redis client of today is kept up.',
    remedy:
      'Replace it by RateLimiterRedis of rate-limiter-flexible, which counts in one step: points for freeRetries, blockDuration for the waits.',
  },
  'cluster-limiter': {
    short: 'RateLimiterCluster counts in the primary process of one machine.',
    remedy: 'Replace it by RateLimiterRedis, and drop RateLimiterClusterMaster, by hand.',
  },
  'fraction-of-second': {
    short:
      'The limiter counts in fractions of a second; RateLimiterRedis rounds them down, and below one second it never resets.',
    remedy: 'Use whole seconds for duration and blockDuration, then run this step again.',
  },
} satisfies Record<string, RefusalText>;

export type RateLimitRefusal = keyof typeof refusals;
