import { randomBytes } from 'node:crypto';
import type { Redis } from './services/redis.ts';
import type { S3 } from './services/s3.ts';

/**
 * The environment of all instances: the given one, the addresses of the services, and the secrets that migrated apps
 * read, the same for each. NODE_ENV=test is dropped: it comes from a test runner and is no way to start an app.
 */
export function appEnv(given: NodeJS.ProcessEnv, redis: Redis, s3: S3): NodeJS.ProcessEnv {
  const { NODE_ENV, ...rest } = given;
  return {
    SESSION_SECRET: randomBytes(32).toString('hex'),
    JWT_SECRET: randomBytes(32).toString('hex'),
    ...rest,
    ...(NODE_ENV === undefined || NODE_ENV === 'test' ? {} : { NODE_ENV }),
    REDIS_URL: redis.url,
    ...s3.env,
  };
}
