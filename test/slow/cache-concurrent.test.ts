import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareFixture, type FixtureState } from '../fixture-apps.ts';
import { fixtureSteps, fixtureTexts, migrate } from '../fixture-run.ts';
import { startApp, TestRedis, type RunningApp } from './migrated-apps.ts';

const REQUESTS = 200;

interface Answer {
  readonly status: number;
  readonly body: {
    number?: number;
    sold?: number;
    served?: number;
    length?: number;
    ticket?: number;
    total?: number;
    items?: unknown[];
  };
}

/** Two instances of the till, and what 200 requests at once make of them. */
class Tills {
  readonly #apps: readonly RunningApp[];
  readonly #folder: string;
  readonly #redis: TestRedis;

  private constructor(apps: readonly RunningApp[], folder: string, redis: TestRedis) {
    this.#apps = apps;
    this.#folder = folder;
    this.#redis = redis;
  }

  static async open(state: FixtureState): Promise<Tills> {
    const redis = await TestRedis.create();
    await redis.start();
    const folder = await prepareFixture('till', state);
    const apps = [await startApp(folder, redis.url, 'server.js'), await startApp(folder, redis.url, 'server.js')];
    return new Tills(apps, folder, redis);
  }

  async ask(n: number, path: string, init?: { key?: string; body?: object }): Promise<Answer> {
    const headers = { 'content-type': 'application/json', ...(init?.key && { 'idempotency-key': init.key }) };
    const request = init?.body ? { method: 'POST', headers, body: JSON.stringify(init.body) } : {};
    const answer = await fetch(this.#apps[n % 2]!.url + path, request);
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }

  /** All at once, in turn to either instance. */
  async flood(path: string, init: (n: number) => { key?: string; body: object }, length = REQUESTS): Promise<Answer[]> {
    return Promise.all(Array.from({ length }, (_, n) => this.ask(n, path, init(n))));
  }

  /** Opens a tab, by way of one instance. */
  async put(n: number, path: string): Promise<void> {
    await fetch(this.#apps[n % 2]!.url + path, { method: 'PUT' });
  }

  async close(): Promise<void> {
    for (const app of this.#apps) app.stop();
    this.#redis.kill();
    await rm(dirname(this.#folder), { recursive: true });
  }
}

async function outcome(tills: Tills): Promise<object> {
  const placed = await tills.flood('/orders', (n) => ({ key: `key ${n}`, body: { item: 'tea' } }));
  const twice = await tills.flood('/orders', () => ({ key: 'the same', body: { item: 'cake' } }));
  const wrong = await tills.flood('/login', () => ({ body: { name: 'ann', pin: '0000' } }), 20);
  const right = [
    await tills.ask(0, '/login', { body: { name: 'ann', pin: '1234' } }),
    await tills.ask(1, '/login', { body: { name: 'ann', pin: '1234' } }),
  ];
  const sold = await Promise.all([tills.ask(0, '/sales/tea'), tills.ask(1, '/sales/tea'), tills.ask(0, '/sales/cake')]);
  await tills.flood('/tabs/9', () => ({ body: { item: 'none', price: 1 } }), 2);
  await Promise.all([tills.put(0, '/tabs/7'), tills.put(1, '/tabs/7')]);
  await tills.flood('/tabs/7', () => ({ body: { item: 'tea', price: 2 } }));
  const guests = await tills.flood('/queue', (n) => ({ body: { name: `guest ${n}` } }));
  const tab = await tills.ask(0, '/tabs/7');
  return {
    onTheTab: [tab.body.items?.length, tab.body.total],
    tickets: new Set(guests.map(({ body }) => body.ticket)).size,
    queuedOnEither: [(await tills.ask(0, '/queue')).body.length, (await tills.ask(1, '/queue')).body.length],
    numbers: new Set(placed.map(({ body }) => body.number)).size,
    ordersOnEither: [(await tills.ask(0, '/orders')).body.length, (await tills.ask(1, '/orders')).body.length],
    servedOnEither: [(await tills.ask(0, '/served')).body.served, (await tills.ask(1, '/served')).body.served],
    soldOnEither: sold.map(({ body }) => body.sold),
    placedUnderOneKey: twice.filter(({ status }) => status === 201).length,
    toldTwice: twice.filter(({ status }) => status === 409).length,
    refused: wrong.every(({ status }) => status === 401 || status === 423),
    lockedOnEither: right.map(({ status }) => status),
  };
}

describe('200 requests at once on two instances of the till', () => {
  let before: Tills;
  let after: Tills;
  beforeAll(async () => {
    before = await Tills.open('before');
    after = await Tills.open(migrate(fixtureTexts('till', 'before'), fixtureSteps('till')).changes);
  });
  afterAll(() => Promise.all([before.close(), after.close()]));

  it('before: numbers are given out twice, and one key orders twice', async () => {
    expect(await outcome(before)).toMatchObject({ numbers: REQUESTS / 2, tickets: REQUESTS / 2, placedUnderOneKey: 2 });
  });

  it('after: no number and no ticket twice, no order, no sale and no round on a tab lost, one order for one key, locked everywhere', async () => {
    expect(await outcome(after)).toEqual({
      onTheTab: [REQUESTS, 2 * REQUESTS],
      tickets: REQUESTS,
      queuedOnEither: [REQUESTS, REQUESTS],
      numbers: REQUESTS,
      ordersOnEither: [REQUESTS + 1, REQUESTS + 1],
      servedOnEither: [REQUESTS + 1, REQUESTS + 1],
      soldOnEither: [REQUESTS, REQUESTS, 1],
      placedUnderOneKey: 1,
      toldTwice: REQUESTS - 1,
      refused: true,
      lockedOnEither: [423, 423],
    });
  });
});
