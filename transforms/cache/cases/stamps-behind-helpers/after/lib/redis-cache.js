const { deserialize, serialize } = require('node:v8');

// JSON where it keeps everything; Date, Map, Set, Buffer, BigInt, undefined and the like go through v8.
const hasOwnJson = (value) => 'toJSON' in value && !(value instanceof Date) && !Buffer.isBuffer(value);
const isJson = (value) => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return value === null || typeof value === 'string' || typeof value === 'boolean';
  if (Array.isArray(value)) return value.every(isJson);
  return hasOwnJson(value) || (Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isJson));
};
const encode = (value) =>
  isJson(value) ? JSON.stringify(value) : `v8:${serialize(value).toString('base64')}`;
const decode = (text) =>
  text.startsWith('v8:') ? deserialize(Buffer.from(text.slice(3), 'base64')) : JSON.parse(text);

/** A cache that all instances share: one Redis key an entry, gone after `seconds`; 0 keeps it until it is deleted. */
class RedisCache {
  constructor(client, name, seconds, keyOf = (key) => key) {
    this.client = client;
    this.seconds = seconds;
    this.keyOf = keyOf;
    this.name = `cache:${name}`;
  }

  at(key) {
    return `${this.name}:${encode(this.keyOf(key))}`;
  }

  async get(key) {
    const text = await this.client.get(this.at(key));
    return typeof text === 'string' ? decode(text) : undefined;
  }

  async set(key, value, seconds = this.seconds) {
    if (seconds > 0) await this.client.set(this.at(key), encode(value), { PX: Math.ceil(seconds * 1000) });
    else await this.client.set(this.at(key), encode(value));
  }

  /** Sets the value unless there is one: true for the one caller who did. */
  async setIfAbsent(key, value) {
    const answer = await this.client.set(this.at(key), encode(value), this.seconds > 0 ? { NX: true, PX: Math.ceil(this.seconds * 1000) } : { NX: true });
    return answer === 'OK';
  }

  async has(key) {
    return (await this.client.exists(this.at(key))) === 1;
  }

  /** True for the one caller who took the entry away. */
  async delete(key) {
    return (await this.client.del(this.at(key))) === 1;
  }

  async keys() {
    const names = [];
    for await (const page of this.client.scanIterator({ MATCH: `${this.name}:*` })) names.push(...page);
    return [...new Set(names)].map((name) => decode(name.slice(this.name.length + 1)));
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
