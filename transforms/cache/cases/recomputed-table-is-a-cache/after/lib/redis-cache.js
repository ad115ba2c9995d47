const { deserialize, serialize } = require('node:v8');

// Plain JSON where it says everything; what JSON would lose (Date, Map, Set, Buffer, BigInt, undefined) goes through v8.
const isPlain = (value) =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ||
  (Array.isArray(value) && value.every(isPlain)) ||
  (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain));
const encode = (value) => (isPlain(value) ? JSON.stringify(value) : `v8:${serialize(value).toString('base64')}`);
const decode = (text) => (text.startsWith('v8:') ? deserialize(Buffer.from(text.slice(3), 'base64')) : JSON.parse(text));

/** A cache that all instances share: one Redis key an entry, gone after `seconds`. */
class RedisCache {
  constructor(client, name, seconds) {
    this.client = client;
    this.name = name;
    this.seconds = seconds;
  }

  at(key) {
    return `${this.name}:${encode(key)}`;
  }

  async get(key) {
    const text = await this.client.get(this.at(key));
    return text === null ? undefined : decode(text);
  }

  async set(key, value) {
    await this.client.set(this.at(key), encode(value), { EX: this.seconds });
  }

  async has(key) {
    return (await this.client.exists(this.at(key))) === 1;
  }

  async delete(key) {
    return (await this.client.del(this.at(key))) === 1;
  }

  async keys() {
    const names = [];
    for await (const page of this.client.scanIterator({ MATCH: `${this.name}:*` })) names.push(...page);
    return names.map((name) => decode(name.slice(this.name.length + 1)));
  }

  async entries() {
    const keys = await this.keys();
    const all = await Promise.all(keys.map(async (key) => [key, await this.get(key)]));
    return all.filter(([, value]) => value !== undefined);
  }

  async values() {
    return (await this.entries()).map(([, value]) => value);
  }

  async size() {
    return (await this.keys()).length;
  }

  async clear() {
    for (const key of await this.keys()) await this.delete(key);
  }
}

module.exports = { RedisCache };
