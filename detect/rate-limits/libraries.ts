import type { CallSite } from '../../program/calls.ts';

/** How a package makes limiters, and where its counters are. */
export interface LimiterLibrary {
  readonly name: string;
  /** Dotted export paths (with `default` left out) that make a limiter. */
  readonly makes: RegExp;
  /** Which argument holds the options, and under which names a store is given. */
  readonly options: number;
  readonly store: readonly string[];
  readonly prefix: string;
  /** `always`: whatever the options say. */
  readonly memory: 'without-store' | 'always' | 'never';
}

const plain = { options: 0, store: ['store'], prefix: 'prefix', memory: 'without-store' } as const;
const flexible = { name: 'rate-limiter-flexible', options: 0, store: ['storeClient'], prefix: 'keyPrefix' } as const;

export const LIMITER_LIBRARIES: readonly LimiterLibrary[] = [
  { ...plain, name: 'express-rate-limit', makes: /^(rateLimit|RateLimit)?$/ },
  { ...plain, name: 'express-slow-down', makes: /^(slowDown)?$/ },
  { ...plain, name: 'express-brute', makes: /^$/, options: 1 },
  { ...flexible, makes: /^(RateLimiterMemory|RateLimiterCluster)$/, memory: 'always' },
  {
    ...flexible,
    makes:
      /^RateLimiter(Redis|RedisNonAtomic|Valkey|ValkeyGlide|Mongo|MySQL|Postgres|Memcache|DynamoDB|Dynamo|Prisma|Drizzle|DrizzleNonAtomic|Etcd|EtcdNonAtomic|SQLite)$/,
    memory: 'never',
  },
  { ...plain, name: 'limiter', makes: /^(RateLimiter|TokenBucket)$/, memory: 'always' },
  { ...plain, name: 'express-limiter', makes: /^$/, memory: 'never' },
  { ...plain, name: 'koa-ratelimit', makes: /^$/, store: ['db'] },
  { ...plain, name: 'koa2-ratelimit', makes: /^RateLimit\.middleware$/ },
  { ...plain, name: 'hono-rate-limiter', makes: /^rateLimiter$/ },
  {
    ...plain,
    name: 'graphql-rate-limit',
    makes: /^(createRateLimitDirective|getGraphQLRateLimiter|createRateLimitRule)$/,
  },
  { ...plain, name: '@nestjs/throttler', makes: /^ThrottlerModule\.forRoot$/, store: ['storage'] },
  { ...plain, name: 'ddos', makes: /^$/, memory: 'always' },
];

/** Fastify's plugin, which is registered and not called. */
export const LIMITER_PLUGIN: LimiterLibrary = {
  ...plain,
  name: '@fastify/rate-limit',
  makes: /^$/,
  store: ['redis', 'store'],
};

/** The library's way of making a limiter that a call is; undefined for `MemoryStore`, `ipKeyGenerator` and the like. */
export function isMaking(library: LimiterLibrary, { names, subpath }: CallSite): boolean {
  return subpath === '' && library.makes.test(names.filter((name) => name !== 'default').join('.'));
}
