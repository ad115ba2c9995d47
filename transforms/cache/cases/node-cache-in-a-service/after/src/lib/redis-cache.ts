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
  get(key: string): Promise<unknown>;
  set(key: string, value: string, options?: { PX?: number; NX?: true }): Promise<unknown>;
  exists(key: string): Promise<unknown>;
  del(key: string): Promise<unknown>;
  scanIterator(options: { MATCH: string }): AsyncIterable<string[]>;
}

/** A cache that all instances share: one Redis key an entry, gone after `seconds`; 0 keeps it until it is deleted. */
export class RedisCache<K, V> {
  private client: Client;
  private seconds: number;
  private keyOf: (key: K) => unknown;
  private name: string;

  constructor(client: Client, name: string, seconds: number, keyOf: (key: K) => unknown = (key: K) => key) {
    this.client = client;
    this.seconds = seconds;
    this.keyOf = keyOf;
    this.name = `cache:${name}`;
  }

  private at(key: K): string {
    return `${this.name}:${encode(this.keyOf(key))}`;
  }

  async get(key: K): Promise<V | undefined> {
    const text = await this.client.get(this.at(key));
    return typeof text === 'string' ? decode(text) : undefined;
  }

  async set(key: K, value: V, seconds = this.seconds): Promise<void> {
    if (seconds > 0) await this.client.set(this.at(key), encode(value), { PX: Math.ceil(seconds * 1000) });
    else await this.client.set(this.at(key), encode(value));
  }

  /** Sets the value unless there is one: true for the one caller who did. */
  async setIfAbsent(key: K, value: V): Promise<boolean> {
    const answer = await this.client.set(this.at(key), encode(value), this.seconds > 0 ? { NX: true, PX: Math.ceil(this.seconds * 1000) } : { NX: true });
    return answer === 'OK';
  }

  async has(key: K): Promise<boolean> {
    return (await this.client.exists(this.at(key))) === 1;
  }

  /** True for the one caller who took the entry away. */
  async delete(key: K): Promise<boolean> {
    return (await this.client.del(this.at(key))) === 1;
  }

  async keys(): Promise<K[]> {
    const names: string[] = [];
    for await (const page of this.client.scanIterator({ MATCH: `${this.name}:*` })) names.push(...page);
    return [...new Set(names)].map((name) => decode(name.slice(this.name.length + 1)));
  }

  async entries(): Promise<[K, V][]> {
    const keys = await this.keys();
    const all = await Promise.all(keys.map(async (key) => [key, await this.get(key)] as [K, V | undefined]));
    return all.filter(([, value]) => value !== undefined) as [K, V][];
  }

  async values(): Promise<V[]> {
    return (await this.entries()).map(([, value]) => value);
  }

  async size(): Promise<number> {
    return (await this.keys()).length;
  }

  async clear(): Promise<void> {
    for (const key of await this.keys()) await this.delete(key);
  }
}
