import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { valueModule } from '../../templates/redis-counter.ts';
import { mapModule, type MapText } from '../../templates/redis-map.ts';
import { setModule } from '../../templates/redis-set.ts';
import { installFixture } from '../fixture-apps.ts';
import { PLAIN_STYLE } from '../plain-style.ts';

/** What the generated classes offer. */
export interface Table {
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

/** Makes a table of a name. */
export type Make = (name: string, ...more: unknown[]) => Table;

/** The clients that apps have, with the ranges that are installed. */
export const CLIENTS = [
  ['redis', 4, '^4.7.0'],
  ['redis', 5, '^5.12.0'],
  ['redis', 6, '^6.3.0'],
  ['ioredis', 4, '^4.31.0'],
  ['ioredis', 5, '^5.11.0'],
] as const;

/** A temporary folder with packages installed; the caller removes it. */
export async function folderWith(dependencies: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'unsticky-map-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', dependencies }));
  await installFixture(folder);
  return folder;
}

/** A client and the two classes, as an app would load them. */
export async function load(
  folder: string,
  { kind, major, url }: { kind: MapText['kind']; major: number; url: string },
): Promise<{ make: Make; cache: Make; close(): Promise<unknown> }> {
  for (const [name, file] of [
    ['RedisMap', 'map.mjs'],
    ['RedisCache', 'cache.mjs'],
  ] as const)
    writeFileSync(join(folder, file), mapModule({ name, kind, major, typescript: false, esm: true }, PLAIN_STYLE));
  const connect =
    kind === 'redis'
      ? "import { createClient } from 'redis';\nexport const client = createClient({ url: process.env.MAP_REDIS });\nawait client.connect();"
      : "import Redis from 'ioredis';\nexport const client = new Redis(process.env.MAP_REDIS);";
  writeFileSync(join(folder, 'client.mjs'), connect);
  process.env['MAP_REDIS'] = url;
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

interface Counter {
  get(): Promise<number>;
  set(value: number): Promise<void>;
  next(): Promise<number>;
  increment(by?: number): Promise<number>;
}

interface Value {
  get(): Promise<unknown>;
  set(value: unknown): Promise<void>;
}

/** The two classes of single values, with the client that `load` has made. */
export async function loadValues(
  folder: string,
  kind: MapText['kind'],
): Promise<{ counter: (name: string, start: number) => Counter; value: (name: string, initial: unknown) => Value }> {
  for (const [name, file] of VALUES)
    writeFileSync(join(folder, `${file}.mjs`), valueModule({ name, kind, typescript: false, esm: true }, PLAIN_STYLE));
  const take = async (file: string): Promise<unknown> => import(pathToFileURL(join(folder, file)).href);
  const { client } = (await take('client.mjs')) as { client: object };
  const { RedisCounter } = (await take('counter.mjs')) as { RedisCounter: new (...args: unknown[]) => Counter };
  const { RedisValue } = (await take('value.mjs')) as { RedisValue: new (...args: unknown[]) => Value };
  return {
    counter: (name, start) => new RedisCounter(client, name, start),
    value: (name, initial) => new RedisValue(client, name, initial),
  };
}

/** The classes of single values, and their files. */
export const VALUES = [
  ['RedisCounter', 'counter'],
  ['RedisValue', 'value'],
] as const;

/** What the generated set offers. */
interface SharedSet {
  add(value: unknown): Promise<boolean>;
  has(value: unknown): Promise<boolean>;
  delete(value: unknown): Promise<boolean>;
  values(): Promise<unknown[]>;
  size(): Promise<number>;
  clear(): Promise<void>;
}

/** The class of sets, with the client that `load` has made. */
export async function loadSet(folder: string, kind: MapText['kind']): Promise<(name: string) => SharedSet> {
  writeFileSync(join(folder, 'set.mjs'), setModule({ kind, typescript: false, esm: true }, PLAIN_STYLE));
  const take = async (file: string): Promise<unknown> => import(pathToFileURL(join(folder, file)).href);
  const { client } = (await take('client.mjs')) as { client: object };
  const { RedisSet } = (await take('set.mjs')) as { RedisSet: new (...args: unknown[]) => SharedSet };
  return (name) => new RedisSet(client, name);
}
