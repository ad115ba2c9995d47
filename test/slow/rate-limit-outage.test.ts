import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'vitest';
import { rateLimit } from '../../transforms/rate-limit/unit.ts';
import { countingApp, type LimiterApp } from './limiter-apps.ts';
import { migratedApp, removeFolder, startApp, TestRedis, type RunningApp } from './migrated-apps.ts';

const LIMIT = 'express-rate-limit';
const COUNTED = ['200', '200', '200', '429', '429'];

/** What one process answers while Redis is absent at its start, there, killed, and back. */
interface Story {
  readonly atBoot: string;
  readonly up: readonly string[];
  readonly killed: string;
  readonly back: readonly string[];
  readonly exit: number | undefined;
}

/** `patience`: how long (ms) Redis stays away each time. */
async function outage(folder: string, patience: number): Promise<Story> {
  const redis = await TestRedis.create();
  const app = await startApp(folder, redis.url);
  const atBoot = await app.get();
  await sleep(patience);
  await redis.start();
  const up = await countOnce(app);
  redis.kill();
  await sleep(200);
  const killed = await app.get();
  await sleep(patience);
  await redis.start();
  const story = { atBoot, up, killed, back: await countOnce(app), exit: app.exit() };
  app.stop();
  redis.kill();
  return story;
}

/** Five answers from the moment that the client has found Redis again; the server starts empty each time. */
async function countOnce(app: RunningApp): Promise<string[]> {
  const answers: string[] = [];
  for (let n = 0; n < 40 && answers.length < 5; n++) {
    const answer = await app.get();
    if (answer === '503' || answer === 'no answer') await sleep(250);
    else answers.push(answer);
  }
  return answers;
}

const survive: Record<string, LimiterApp> = {
  'express-rate-limit 6 and a new client': countingApp({ [LIMIT]: '^6.11.2' }),
  'express-rate-limit 7 and a new client': countingApp({ [LIMIT]: '^7.5.0' }),
  'express-rate-limit 8 and a new client': countingApp({ [LIMIT]: '^8.7.4' }),
  "express-rate-limit 7 and the app's own ioredis": countingApp({ [LIMIT]: '^7.5.0', ioredis: '^5.11.0' }, 'ioredis'),
  "express-rate-limit 8 and the app's own ioredis": countingApp({ [LIMIT]: '^8.7.4', ioredis: '^5.11.0' }, 'ioredis'),
};

/** What the store module is for: the same without it. */
const bare = (text: string): string => text.replace(/^.*ScriptSha\.catch.*\n/gm, '');

describe.concurrent('an outage of Redis', () => {
  it.for(Object.entries(survive))(
    'fails requests, ends nothing, and is over when Redis is back: %s',
    async ([, app], { expect }) => {
      const folder = await migratedApp(rateLimit, app.text, app.manifest);
      const story = await outage(folder, 2500);
      removeFolder(folder);
      expect(story).toEqual({ atBoot: '503', up: COUNTED, killed: '503', back: COUNTED, exit: undefined });
    },
  );

  it('would end a process whose store does not catch what its constructor starts', async ({ expect }) => {
    const { text, manifest } = countingApp({ [LIMIT]: '^7.5.0' });
    const folder = await migratedApp(rateLimit, text, manifest, bare);
    const { atBoot, exit } = await outage(folder, 2500);
    removeFolder(folder);
    expect([atBoot, exit]).toEqual(['exit 1', 1]);
  });

  it.for([7, 8])(
    'in the middle of a request that gives its count back ends nothing: express-rate-limit %i',
    async (major, { expect }) => {
      const { text, manifest } = countingApp({ [LIMIT]: major === 8 ? '^8.0.0' : `^${major}.0.0` }, 'none', {
        options: ', skipSuccessfulRequests: true',
      });
      const folder = await migratedApp(rateLimit, text, manifest);
      const redis = await TestRedis.create();
      await redis.start();
      const app = await startApp(folder, redis.url);
      const answer = app.get('/slow');
      await sleep(500);
      redis.kill();
      expect(await answer).toBe('200');
      await sleep(2500);
      expect(app.exit()).toBeUndefined();
      app.stop();
      removeFolder(folder);
    },
  );

  it('lets rate-limiter-flexible count in each process, by its insurance', async ({ expect }) => {
    const { text, manifest } = countingApp({ 'rate-limiter-flexible': '^5.0.5' });
    const folder = await migratedApp(rateLimit, text, manifest);
    const story = await outage(folder, 2500);
    removeFolder(folder);
    expect(story).toMatchObject({ atBoot: '200', up: COUNTED, killed: '200', exit: undefined });
  });
});
