import { describe, expect, it } from 'vitest';
import { rateLimit } from '../../transforms/rate-limit/unit.ts';
import { countingApp, slowingApp, type LimiterApp } from './limiter-apps.ts';
import { migratedApp, removeFolder, startApp, TestRedis } from './migrated-apps.ts';

const LIMIT = 'express-rate-limit';
const FLEXIBLE = 'rate-limiter-flexible';

const counting: Record<string, LimiterApp> = {
  'express-rate-limit 5, raised, a new client': countingApp({ [LIMIT]: '^5.5.1' }),
  'express-rate-limit 5 on Node 14: rate-limit-redis 3': countingApp({ [LIMIT]: '^5.5.1' }, 'none', {
    engines: { node: '14.x' },
  }),
  'express-rate-limit 6, redis 4': countingApp({ [LIMIT]: '^6.11.2', redis: '^4.7.0' }, 'redis'),
  'express-rate-limit 7, redis 3': countingApp({ [LIMIT]: '^7.5.0', redis: '^3.1.2' }, 'redis 3'),
  'express-rate-limit 7, ioredis 4': countingApp({ [LIMIT]: '^7.5.0', ioredis: '^4.31.0' }, 'ioredis'),
  'express-rate-limit 7, ioredis 5': countingApp({ [LIMIT]: '^7.5.0', ioredis: '^5.11.0' }, 'ioredis'),
  'express-rate-limit 8, a new client': countingApp({ [LIMIT]: '^8.7.4' }),
  'express-rate-limit 8, redis 6': countingApp({ [LIMIT]: '^8.7.4', redis: '^6.3.0' }, 'redis'),
  'express-rate-limit 8, ioredis 5': countingApp({ [LIMIT]: '^8.7.4', ioredis: '^5.11.0' }, 'ioredis'),
  'rate-limiter-flexible 2, raised, a new client': countingApp({ [FLEXIBLE]: '^2.4.2' }),
  'rate-limiter-flexible 2, redis 3': countingApp({ [FLEXIBLE]: '^2.4.2', redis: '^3.1.2' }, 'redis 3'),
  'rate-limiter-flexible 3, redis 4': countingApp({ [FLEXIBLE]: '^3.0.6', redis: '^4.7.0' }, 'redis'),
  'rate-limiter-flexible 4, a new client': countingApp({ [FLEXIBLE]: '^4.0.1' }),
  'rate-limiter-flexible 5, redis 3': countingApp({ [FLEXIBLE]: '^5.0.5', redis: '^3.1.2' }, 'redis 3'),
  'rate-limiter-flexible 5, ioredis 5': countingApp({ [FLEXIBLE]: '^5.0.5', ioredis: '^5.11.0' }, 'ioredis'),
  'rate-limiter-flexible 11, redis 6': countingApp({ [FLEXIBLE]: '^11.4.0', redis: '^6.3.0' }, 'redis'),
};

describe('two processes of a migrated app', () => {
  /** One answer after the other, from the processes in turn. */
  async function inTurn<T>(
    app: LimiterApp,
    times: number,
    ask: (get: () => Promise<string>) => Promise<T>,
  ): Promise<T[]> {
    const redis = await TestRedis.create();
    const folder = await migratedApp(rateLimit, app.text, app.manifest);
    await redis.start();
    const apps = [await startApp(folder, redis.url), await startApp(folder, redis.url)];
    const answers: T[] = [];
    for (let n = 0; n < times; n++) answers.push(await ask(() => apps[n % 2]!.get()));
    for (const app of apps) app.stop();
    redis.kill();
    removeFolder(folder);
    return answers;
  }

  it.concurrent.for(Object.entries(counting))('share one limit: %s', async ([, app], { expect }) => {
    expect(await inTurn(app, 5, (get) => get())).toEqual(['200', '200', '200', '429', '429']);
  });

  it.each([1, 2, 3])('share one delay: express-slow-down %i', async (major) => {
    const waits = await inTurn(slowingApp(major), 3, async (get) => {
      const start = performance.now();
      await get();
      return Math.floor((performance.now() - start) / 300);
    });
    expect(waits).toEqual([0, 1, 2]);
  });
});
