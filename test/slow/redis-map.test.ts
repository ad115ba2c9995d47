import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapModule, type MapText } from '../../templates/redis-map.ts';
import { installFixture } from '../fixture-apps.ts';
import { removeFolder, TestRedis } from './migrated-apps.ts';

/** What the generated classes offer. */
interface Table {
  get(key: unknown): Promise<unknown>;
  set(key: unknown, value: unknown, seconds?: number): Promise<void>;
  has(key: unknown): Promise<boolean>;
  delete(key: unknown): Promise<boolean>;
  clear(): Promise<void>;
  size(): Promise<number>;
  keys(): Promise<unknown[]>;
  values(): Promise<unknown[]>;
  entries(): Promise<[unknown, unknown][]>;
  setIfAbsent(key: unknown, value: unknown): Promise<boolean>;
  increment(key: unknown, by?: number): Promise<number>;
}

type Make = (name: string, ...more: unknown[]) => Table;

const STYLE = {
  quote: "'",
  semicolons: true,
  indent: '  ',
  newline: '\n',
  declare: 'const',
  spacedBraces: true,
} as const;
const CLIENTS = [
  ['redis', 4, '^4.7.0'],
  ['redis', 5, '^5.12.0'],
  ['redis', 6, '^6.3.0'],
  ['ioredis', 4, '^4.31.0'],
  ['ioredis', 5, '^5.11.0'],
] as const;

let redis: TestRedis;
beforeAll(async () => {
  redis = await TestRedis.create();
  await redis.start();
});
afterAll(() => redis.kill());

async function folderWith(dependencies: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'unsticky-map-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', dependencies }));
  await installFixture(folder);
  return folder;
}

/** A client and the two classes, as an app would load them. */
async function load(
  folder: string,
  kind: MapText['kind'],
  major: number,
): Promise<{ make: Make; cache: Make; close(): Promise<unknown> }> {
  for (const [name, file] of [
    ['RedisMap', 'map.mjs'],
    ['RedisCache', 'cache.mjs'],
  ] as const)
    writeFileSync(join(folder, file), mapModule({ name, kind, major, typescript: false, esm: true }, STYLE));
  const connect =
    kind === 'redis'
      ? "import { createClient } from 'redis';\nexport const client = createClient({ url: process.env.MAP_REDIS });\nawait client.connect();"
      : "import Redis from 'ioredis';\nexport const client = new Redis(process.env.MAP_REDIS);";
  writeFileSync(join(folder, 'client.mjs'), connect);
  process.env['MAP_REDIS'] = redis.url;
  const take = async (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(folder, file)).href);
  const { client } = (await take('client.mjs')) as { client: { quit(): Promise<unknown> } };
  const { RedisMap } = (await take('map.mjs')) as { RedisMap: new (...args: unknown[]) => Table };
  const { RedisCache } = (await take('cache.mjs')) as { RedisCache: new (...args: unknown[]) => Table };
  return {
    make: (...args) => new RedisMap(client, ...args),
    cache: (...args) => new RedisCache(client, ...args),
    close: () => client.quit(),
  };
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe.each(CLIENTS)('RedisMap and RedisCache on %s %i', (kind, major, range) => {
  let folder: string;
  let made: Awaited<ReturnType<typeof load>>;
  let run = 0;
  const fresh = (): string => `table${major}${kind}${run++}`;
  beforeAll(async () => {
    folder = await folderWith({ [kind]: range });
    made = await load(folder, kind, major);
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
    const data = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true });
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
      fc.jsonValue(),
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
    expect((await table.keys()).toSorted()).toEqual(['kept', 'long', 'short']);
    await wait(500);
    expect(await table.get('short')).toBe(undefined);
    expect((await table.entries()).toSorted()).toEqual([
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
    writeFileSync(join(folder, file), mapModule({ name, kind, major, typescript: true, esm: true }, STYLE));
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
