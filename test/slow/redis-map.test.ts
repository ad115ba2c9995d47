import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModule } from '../../templates/redis-counter.ts';
import { mapModule, type MapText } from '../../templates/redis-map.ts';
import { setModule } from '../../templates/redis-set.ts';
import { PLAIN_STYLE } from '../plain-style.ts';
import { removeFolder, TestRedis } from './migrated-apps.ts';
import { CLIENTS, folderWith, load, loadSet, loadValues, VALUES, type Table } from './redis-tables.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await TestRedis.create();
  await redis.start();
});
afterAll(() => redis.kill());

// JSON has one zero: -0 comes back as 0 (README of cache, Limits).
const number = fc.double().map((n) => (n === 0 ? 0 : n));

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe.each(CLIENTS)('RedisMap and RedisCache on %s %i', (kind, major, range) => {
  let folder: string;
  let made: Awaited<ReturnType<typeof load>>;
  let run = 0;
  const fresh = (): string => `table${major}${kind}${run++}`;
  beforeAll(async () => {
    folder = await folderWith({ [kind]: range });
    made = await load(folder, { kind, major, url: redis.url });
  });
  afterAll(async () => {
    await made.close();
    removeFolder(folder);
  });

  it.each([
    ['a date', new Date(0)],
    ['a Map', new Map([['a', { b: new Date(1) }]])],
    ['a Set', new Set([1, 'x'])],
    ['a BigInt', 12345678901234567890n],
    ['undefined', undefined],
    ['null', null],
    ['not a number', Number.NaN],
    ['a text that looks like the code of another', 'v8:abc'],
    ['undefined inside', { a: undefined, b: [undefined] }],
    ['deep data', { a: [{ at: new Date(5), tags: new Set(['x']), n: 1n }] }],
  ])('keeps %s', async (_, value) => {
    for (const table of [made.make(fresh()), made.cache(fresh(), 100)]) {
      await table.set('k', value);
      expect(await table.get('k')).toStrictEqual(value);
      expect(await table.has('k')).toBe(true);
    }
  });

  it('keeps bytes, and takes what a document calls its JSON', async () => {
    const table = made.make(fresh());
    await table.set('bytes', Buffer.from([1, 2, 255]));
    expect(Buffer.from((await table.get('bytes')) as Uint8Array)).toEqual(Buffer.from([1, 2, 255]));
    await table.set('doc', [{ toJSON: () => ({ id: 1 }), save: () => 0 }]);
    expect(await table.get('doc')).toEqual([{ id: 1 }]);
  });

  it('keeps any data that fast-check makes', async () => {
    const table = made.make(fresh());
    const data = fc.anything({
      values: [fc.boolean(), fc.string(), fc.constant(null), fc.constant(undefined), fc.integer(), number],
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    });
    await fc.assert(
      fc.asyncProperty(data, async (value) => {
        await table.set('k', value);
        const back = await table.get('k');
        expect(back).toEqual(value);
      }),
      { numRuns: 100 },
    );
  });

  it('does in any order of operations what a Map does, order of entries included', async () => {
    const operation = fc.tuple(
      fc.constantFrom('set', 'delete', 'has', 'get', 'size', 'entries', 'clear', 'keys', 'values'),
      fc.constantFrom('a', 'b', 1, '1', true),
      fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 25 }), async (operations) => {
        const model = new Map<unknown, unknown>();
        const table = made.make(fresh());
        for (const [name, key, value] of operations)
          expect(await onTable(table, name, key, value)).toEqual(onMap(model, name, key, value));
        expect(await table.entries()).toEqual([...model]);
      }),
      { numRuns: 30 },
    );
  });

  it('forgets an entry after its time, or that of the table', async () => {
    const table = made.cache(fresh(), 0.3);
    await table.set('short', 1);
    await table.set('long', 2, 100);
    await table.set('kept', 3, 0);
    expect((await table.keys()).map(String).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['kept', 'long', 'short']);
    await wait(500);
    expect(await table.get('short')).toBe(undefined);
    expect((await table.entries()).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ['kept', 3],
      ['long', 2],
    ]);
  });

  it('lets one caller in until the time is over', async () => {
    const table = made.cache(fresh(), 0.3);
    const entered = await Promise.all(Array.from({ length: 20 }, (_, n) => table.setIfAbsent('lock', n)));
    expect(entered.filter(Boolean)).toHaveLength(1);
    await wait(400);
    expect(await table.setIfAbsent('lock', 1)).toBe(true);
    expect(await made.cache(fresh(), 0).setIfAbsent('lock', 1)).toBe(true);
  });

  it('clears and lists its own entries only', async () => {
    const [name, other] = [fresh(), fresh()];
    const [one, two] = [made.cache(name, 100), made.cache(other, 100)];
    const [map, same] = [made.make(name), made.make(other)];
    for (const table of [one, two, map, same]) await table.set('k', 1);
    await Promise.all([one.clear(), map.clear()]);
    expect(await Promise.all([one.size(), two.size(), map.size(), same.size()])).toEqual([0, 1, 0, 1]);
  });

  it('takes the keys of what was an object as strings', async () => {
    const table = made.make(fresh(), String);
    await table.set(1, 'one');
    expect(await table.get('1')).toBe('one');
    expect(await table.keys()).toEqual(['1']);
    const cache = made.cache(fresh(), 100, String);
    await cache.set(1, 'one');
    expect(await cache.keys()).toEqual(['1']);
  });

  it('gives every caller a number of its own, and shares a value', async () => {
    const { counter, value } = await loadValues(folder, kind);
    const name = fresh();
    const [one, other] = [counter(name, 10), counter(name, 10)];
    const numbers = await Promise.all(Array.from({ length: 100 }, (_, n) => (n % 2 ? one : other).next()));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, n) => 10 + n));
    expect(await one.get()).toBe(110);
    expect(await other.increment(-5)).toBe(105);
    await one.set(3);
    expect(await other.next()).toBe(3);
    const flag = value(name, false);
    expect(await flag.get()).toBe(false);
    await flag.set(true);
    expect(await value(name, false).get()).toBe(true);
  });

  it('holds values once, and lets one caller put them in', async () => {
    const set = (await loadSet(folder, kind))(fresh());
    const added = await Promise.all(Array.from({ length: 30 }, () => set.add({ at: new Date(0) })));
    expect(added.filter(Boolean)).toHaveLength(1);
    await set.add('1');
    expect([await set.has('1'), await set.has(1), await set.size()]).toEqual([true, false, 2]);
    expect(await set.values()).toEqual(expect.arrayContaining(['1', { at: new Date(0) }]));
    expect([await set.delete('1'), await set.delete('1')]).toEqual([true, false]);
    await set.clear();
    expect(await set.values()).toEqual([]);
  });

  it('loses no count and lets one caller in, whoever comes at once', async () => {
    const table = made.make(fresh());
    const counts = await Promise.all(Array.from({ length: 200 }, () => table.increment('n')));
    expect(new Set(counts).size).toBe(200);
    expect(await table.get('n')).toBe(200);
    expect(await table.increment('n', -200.5)).toBe(-0.5);
    const let_in = await Promise.all(Array.from({ length: 50 }, (_, n) => table.setIfAbsent('lock', n)));
    expect(let_in.filter(Boolean)).toHaveLength(1);
    const took = await Promise.all(Array.from({ length: 50 }, () => table.delete('lock')));
    expect(took.filter(Boolean)).toHaveLength(1);
  });
});

it.each([
  ['redis', 4],
  ['redis', 5],
  ['redis', 6],
  ['ioredis', 5],
] as const)('the TypeScript form on %s %i passes a strict type check', async (kind, major) => {
  const [, , range] = CLIENTS.find(([name, version]) => name === kind && version === major)!;
  const folder = await folderWith({ [kind]: range, typescript: '^5.9.0', '@types/node': '^20.19.0' });
  for (const [name, file] of [
    ['RedisMap', 'map.ts'],
    ['RedisCache', 'cache.ts'],
  ] as const)
    writeFileSync(join(folder, file), mapModule({ name, kind, major, typescript: true, esm: true }, PLAIN_STYLE));
  for (const [name, file] of VALUES)
    writeFileSync(join(folder, `${file}.ts`), valueModule({ name, kind, typescript: true, esm: true }, PLAIN_STYLE));
  writeFileSync(join(folder, 'set.ts'), setModule({ kind, typescript: true, esm: true }, PLAIN_STYLE));
  writeFileSync(join(folder, 'app.ts'), appOf(kind));
  const flags = [
    '--strict',
    '--noUncheckedIndexedAccess',
    '--erasableSyntaxOnly',
    '--skipLibCheck',
    '--noEmit',
    '--esModuleInterop',
    '--target',
    'es2022',
    '--module',
    'preserve',
    '--types',
    'node',
  ];
  const checked = promisify(execFile)(join(folder, 'node_modules/.bin/tsc'), [...flags, 'app.ts'], {
    cwd: folder,
  }).then(
    () => 'passed',
    (error: { stdout: string }) => error.stdout,
  );
  expect(await checked).toBe('passed');
  removeFolder(folder);
});

function appOf(kind: MapText['kind']): string {
  const client =
    kind === 'redis'
      ? "import { createClient } from 'redis';\nconst client = createClient({ url: process.env.REDIS_URL });"
      : "import { Redis } from 'ioredis';\nconst client = new Redis(process.env.REDIS_URL!);";
  return `${client}
import { RedisMap } from './map';
import { RedisCache } from './cache';
import { RedisCounter } from './counter';
import { RedisSet } from './set';
const names = new RedisSet<string>(client, 'names');
export const add = (name: string): Promise<boolean> => names.add(name);
import { RedisValue } from './value';
const ids = new RedisCounter(client, 'ids', 1);
const open = new RedisValue(client, 'open', true);
export const id = async (): Promise<number> => ((await open.get()) ? ids.next() : ids.increment(2));
interface User { name: string }
const users = new RedisMap<string, User>(client, 'users');
const found = new RedisCache<number, User>(client, 'found', 60, String);
export async function use(): Promise<User[]> {
  const user = await users.get('a');
  if (user && !(await found.has(1))) await found.set(1, user, 5);
  return users.values();
}
`;
}

async function onTable(table: Table, name: string, key: unknown, value: unknown): Promise<unknown> {
  if (name === 'set') return table.set(key, value);
  return (table as unknown as Record<string, (key: unknown) => Promise<unknown>>)[name]!(key);
}

function onMap(model: Map<unknown, unknown>, name: string, key: unknown, value: unknown): unknown {
  if (name === 'set') return void model.set(key, value);
  if (name === 'size') return model.size;
  const answer = (model as unknown as Record<string, (key: unknown) => unknown>)[name]!(key);
  return answer !== null && typeof answer === 'object' && 'next' in answer
    ? [...(answer as unknown as Iterable<unknown>)]
    : answer;
}
