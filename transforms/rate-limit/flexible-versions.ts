import type { Companion } from '../../core/companion.ts';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import { callSitesOf } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import { upgrade } from '../../recipes/dependency.ts';
import { manifestListing } from '../../recipes/listing-manifest.ts';
import type { ClientPlan } from '../../recipes/redis/client.ts';
import type { Obstacle } from './verdict.ts';

const FLEXIBLE = 'rate-limiter-flexible';

/** How RateLimiterRedis is told which client it has, and the newer major that it may need for that. */
export interface FlexibleVersions {
  /** The option, where one is needed. */
  readonly option?: string;
  readonly companions: readonly Companion[];
  readonly notes: readonly string[];
}

/**
 * From 3 on an option names clients of the package `redis`; without it the calls are those of ioredis. 2 knows ioredis
 * and redis 3 alone: it is raised to 5 where the app uses no store of it yet, whose options would change.
 */
export function flexibleVersions(
  program: Program,
  { file, major }: LimiterSite,
  client: ClientPlan,
): FlexibleVersions | Obstacle {
  const plain = { companions: [], notes: [] };
  if (client.kind === 'ioredis') return plain;
  const isOld = (major ?? 99) < 3;
  if (client.major <= 3) return isOld ? plain : { ...plain, option: 'useRedis3AndLowerPackage: true' };
  const option = 'useRedisPackage: true';
  if (!isOld) return { ...plain, option };
  if (usesStores(program))
    return { code: 'limiter-too-old', detail: `${FLEXIBLE} ${major} with redis ${client.major}` };
  const manifest = manifestListing(program, file.path, FLEXIBLE);
  return {
    option,
    companions: upgrade(manifest, FLEXIBLE, '^5.0.5'),
    notes: [`${FLEXIBLE} ${major} does not know redis ${client.major}: it is raised to 5.`],
  };
}

function usesStores(program: Program): boolean {
  return callSitesOf(program, FLEXIBLE).some(({ names }) =>
    /^RateLimiter(Redis|Mongo|MySQL|Postgres|Memcache|Cluster)/.test(names.at(-1) ?? ''),
  );
}
