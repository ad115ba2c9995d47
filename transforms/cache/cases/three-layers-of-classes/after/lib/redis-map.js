const { deserialize, serialize } = require('node:v8');

// Plain JSON where it says everything; what JSON would lose (Date, Map, Set, Buffer, BigInt, undefined) goes through v8.
const isPlain = (value) =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ||
  (Array.isArray(value) && value.every(isPlain)) ||
  (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain));
const encode = (value) => (isPlain(value) ? JSON.stringify(value) : `v8:${serialize(value).toString('base64')}`);
const decode = (text) => (text.startsWith('v8:') ? deserialize(Buffer.from(text.slice(3), 'base64')) : JSON.parse(text));

/** A Map that all instances share: a hash in Redis. */
class RedisMap {
  constructor(client, name) {
    this.client = client;
    this.name = name;
  }

  async get(key) {
    const text = await this.client.hGet(this.name, encode(key));
    return text === null || text === undefined ? undefined : decode(text);
  }

  async set(key, value) {
    await this.client.hSet(this.name, encode(key), encode(value));
  }

  async has(key) {
    return (await this.client.hExists(this.name, encode(key))) === 1;
  }

  async delete(key) {
    return (await this.client.hDel(this.name, encode(key))) === 1;
  }

  async clear() {
    await this.client.del(this.name);
  }

  async size() {
    return this.client.hLen(this.name);
  }

  async entries() {
    const all = await this.client.hGetAll(this.name);
    return Object.entries(all).map(([key, value]) => [decode(key), decode(value)]);
  }

  async keys() {
    return (await this.entries()).map(([key]) => key);
  }

  async values() {
    return (await this.entries()).map(([, value]) => value);
  }
}

module.exports = { RedisMap };
