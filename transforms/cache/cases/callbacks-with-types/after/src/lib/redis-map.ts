import { deserialize, serialize } from 'node:v8';

// JSON where it keeps everything; Date, Map, Set, Buffer, BigInt, undefined and the like go through v8.
const hasOwnJson = (value: object) => 'toJSON' in value && !(value instanceof Date) && !Buffer.isBuffer(value);
const isJson = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return value === null || typeof value === 'string' || typeof value === 'boolean';
  if (Array.isArray(value)) return value.every(isJson);
  return hasOwnJson(value) || (Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isJson));
};
const encode = (value: unknown): string =>
  isJson(value) ? JSON.stringify(value) : `v8:${serialize(value).toString('base64')}`;
const decode = (text: string) =>
  text.startsWith('v8:') ? deserialize(Buffer.from(text.slice(3), 'base64')) : JSON.parse(text);

/** The commands of node-redis that are needed here. */
interface Client {
  hGet(key: string, field: string): Promise<unknown>;
  hSet(key: string, field: string, value: string): Promise<unknown>;
  hSetNX(key: string, field: string, value: string): Promise<unknown>;
  hIncrByFloat(key: string, field: string, by: number): Promise<unknown>;
  hExists(key: string, field: string): Promise<unknown>;
  hDel(key: string, field: string): Promise<unknown>;
  hLen(key: string): Promise<number>;
  hGetAll(key: string): Promise<Record<string, string>>;
  zAdd(key: string, member: { score: number; value: string }, options: { NX: true }): Promise<unknown>;
  zRem(key: string, member: string): Promise<unknown>;
  zRange(key: string, from: number, to: number): Promise<string[]>;
  del(keys: string[]): Promise<unknown>;
}

const now = (): number => performance.timeOrigin + performance.now();

/** A Map that all instances share: a hash in Redis, which keeps its entries until they are deleted. */
export class RedisMap<K, V> {
  private client: Client;
  private keyOf: (key: K) => unknown;
  private name: string;
  private order: string;

  constructor(client: Client, name: string, keyOf: (key: K) => unknown = (key: K) => key) {
    this.client = client;
    this.keyOf = keyOf;
    this.name = `map:${name}`;
    this.order = `map:${name}:order`;
  }

  private field(key: K): string {
    return encode(this.keyOf(key));
  }

  async get(key: K): Promise<V | undefined> {
    const text = await this.client.hGet(this.name, this.field(key));
    return typeof text === 'string' ? decode(text) : undefined;
  }

  async set(key: K, value: V): Promise<void> {
    const field = this.field(key);
    await Promise.all([this.client.hSet(this.name, field, encode(value)), this.remember(field)]);
  }

  /** Sets the value unless there is one: true for the one caller who did. */
  async setIfAbsent(key: K, value: V): Promise<boolean> {
    const field = this.field(key);
    const isNew = (await this.client.hSetNX(this.name, field, encode(value))) === 1;
    if (isNew) await this.remember(field);
    return isNew;
  }

  /** Adds to a number, which starts at 0, and gives what it is then. No two callers get the same. */
  async increment(key: K, by = 1): Promise<number> {
    const field = this.field(key);
    const [sum] = await Promise.all([this.client.hIncrByFloat(this.name, field, by), this.remember(field)]);
    return Number(sum);
  }

  async has(key: K): Promise<boolean> {
    return (await this.client.hExists(this.name, this.field(key))) === 1;
  }

  /** True for the one caller who took the entry away. */
  async delete(key: K): Promise<boolean> {
    const field = this.field(key);
    const [count] = await Promise.all([this.client.hDel(this.name, field), this.client.zRem(this.order, field)]);
    return count === 1;
  }

  async clear(): Promise<void> {
    await this.client.del([this.name, this.order]);
  }

  async size(): Promise<number> {
    return this.client.hLen(this.name);
  }

  /** In the order in which the keys came. */
  async entries(): Promise<[K, V][]> {
    const [all, order] = await Promise.all([this.client.hGetAll(this.name), this.client.zRange(this.order, 0, -1)]);
    const fields = [...new Set([...order, ...Object.keys(all)])].filter((field) => field in all);
    return fields.map((field) => [decode(field), decode(all[field]!)] as [K, V]);
  }

  async keys(): Promise<K[]> {
    return (await this.entries()).map(([key]) => key);
  }

  async values(): Promise<V[]> {
    return (await this.entries()).map(([, value]) => value);
  }

  private async remember(field: string): Promise<void> {
    await this.client.zAdd(this.order, { score: now(), value: field }, { NX: true });
  }
}
