const { randomUUID } = require('node:crypto');
const { setTimeout: wait } = require('node:timers/promises');
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

// ms after which a lock falls open, should its instance have died
const LONGEST = 10_000;
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;

const now = () => performance.timeOrigin + performance.now();

/** A Map that all instances share: a hash in Redis, which keeps its entries until they are deleted. */
class RedisTable {
  constructor(client, name, keyOf = (key) => key) {
    this.client = client;
    this.keyOf = keyOf;
    this.name = `map:${name}`;
    this.order = `map:${name}:order`;
    this.turn = Promise.resolve();
  }

  field(key) {
    return encode(this.keyOf(key));
  }

  async get(key) {
    const text = await this.client.hGet(this.name, this.field(key));
    return typeof text === 'string' ? decode(text) : undefined;
  }

  async set(key, value) {
    const field = this.field(key);
    await Promise.all([this.client.hSet(this.name, field, encode(value)), this.remember(field)]);
  }

  /** Sets the value unless there is one: true for the one caller who did. */
  async setIfAbsent(key, value) {
    const field = this.field(key);
    const isNew = (await this.client.hSetNX(this.name, field, encode(value))) === 1;
    if (isNew) await this.remember(field);
    return isNew;
  }

  /** Adds to a number, which starts at 0, and gives what it is then. No two callers get the same. */
  async increment(key, by = 1) {
    const field = this.field(key);
    const [sum] = await Promise.all([this.client.hIncrByFloat(this.name, field, by), this.remember(field)]);
    return Number(sum);
  }

  async has(key) {
    return (await this.client.hExists(this.name, this.field(key))) === 1;
  }

  /** True for the one caller who took the entry away. */
  async delete(key) {
    const field = this.field(key);
    const [count] = await Promise.all([this.client.hDel(this.name, field), this.client.zRem(this.order, field)]);
    return count === 1;
  }

  async clear() {
    await this.client.del([this.name, this.order]);
  }

  async size() {
    return this.client.hLen(this.name);
  }

  /** In the order in which the keys came. */
  async entries() {
    const [all, order] = await Promise.all([this.client.hGetAll(this.name), this.client.zRange(this.order, 0, -1)]);
    const fields = [...new Set([...order, ...Object.keys(all)])].filter((field) => field in all);
    return fields.map((field) => [decode(field), decode(all[field])]);
  }

  async keys() {
    return (await this.entries()).map(([key]) => key);
  }

  async values() {
    return (await this.entries()).map(([, value]) => value);
  }

  async remember(field) {
    await this.client.zAdd(this.order, { score: now(), value: field }, { NX: true });
  }

  /**
   * The function, which then runs for one caller at a time over all instances: what it reads and writes is one step. It must
   * not wait for another function that is locked by the same table.
   */
  locked(work) {
    return (...args) => {
      const result = this.turn.then(() => this.alone(() => work(...args)));
      this.turn = result.catch(() => undefined);
      return result;
    };
  }

  async alone(work) {
    const key = `${this.name}:lock`;
    const own = randomUUID();
    while (!(await this.client.set(key, own, { NX: true, PX: LONGEST }))) await wait(5 + Math.random() * 10);
    try {
      return await work();
    } finally {
      const count = await this.client.eval(RELEASE, { keys: [key], arguments: [own] });
      if (count !== 1) throw new Error(`${this.name} was locked for longer than ${LONGEST} ms`);
    }
  }
}

module.exports = { RedisTable };
