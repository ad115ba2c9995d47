import { deserialize, serialize } from 'node:v8';

// Plain JSON where it says everything; what JSON would lose (Date, Map, Set, Buffer, BigInt, undefined) goes through v8.
const isPlain = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ||
  (Array.isArray(value) && value.every(isPlain)) ||
  (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain));
const encode = (value: unknown): string => (isPlain(value) ? JSON.stringify(value) : `v8:${serialize(value).toString('base64')}`);
const decode = (text: string) => (text.startsWith('v8:') ? deserialize(Buffer.from(text.slice(3), 'base64')) : JSON.parse(text));

type Client = ReturnType<typeof import('redis').createClient>;

/** A cache that all instances share: one Redis key an entry, gone after `seconds`. */
export class RedisCache<K, V> {
  constructor(private readonly client: Client, private readonly name: string, private readonly seconds: number) {}

  at(key: K): string {
    return `${this.name}:${encode(key)}`;
  }

  async get(key: K): Promise<V | undefined> {
    const text = await this.client.get(this.at(key));
    return text === null ? undefined : decode(text);
  }

  async set(key: K, value: V): Promise<void> {
    await this.client.set(this.at(key), encode(value), { EX: this.seconds });
  }

  async has(key: K): Promise<boolean> {
    return (await this.client.exists(this.at(key))) === 1;
  }

  async delete(key: K): Promise<boolean> {
    return (await this.client.del(this.at(key))) === 1;
  }

  async keys(): Promise<K[]> {
    const names: string[] = [];
    for await (const page of this.client.scanIterator({ MATCH: `${this.name}:*` })) names.push(...page);
    return names.map((name) => decode(name.slice(this.name.length + 1)));
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
