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

/** A Set that all instances share. It does not keep the order of insertion. */
class RedisSet {
  constructor(client, name) {
    this.client = client;
    this.name = `set:${name}`;
  }

  /** True for the one caller who put the value in. */
  async add(value) {
    return (await this.client.sAdd(this.name, encode(value))) === 1;
  }

  async has(value) {
    return Boolean(await this.client.sIsMember(this.name, encode(value)));
  }

  /** True for the one caller who took the value away. */
  async delete(value) {
    return (await this.client.sRem(this.name, encode(value))) === 1;
  }

  async values() {
    return (await this.client.sMembers(this.name)).map(decode);
  }

  async size() {
    return this.client.sCard(this.name);
  }

  async clear() {
    await this.client.del(this.name);
  }
}

module.exports = { RedisSet };
