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

/** A list that all instances share: one value in Redis, `initial` until it is first saved. */
class RedisList {
  constructor(client, name, initial = []) {
    this.client = client;
    this.name = `list:${name}`;
    this.initial = encode(initial);
    this.turn = Promise.resolve();
  }

  /** A copy: what is done to it is kept by `save`. */
  async all() {
    const text = await this.client.get(this.name);
    return decode(typeof text === 'string' ? text : this.initial);
  }

  /** Takes the place of the whole list; in a function that is `locked`. */
  async save(list) {
    await this.client.set(this.name, encode(list));
  }

  /** Adds at the end, and gives how many there are then. */
  push(...items) {
    return this.update((list) => list.push(...items));
  }

  /** Changes the list in one step, and gives what `change` gives. */
  update(change) {
    const step = this.locked(async () => {
      const list = await this.all();
      const result = change(list);
      await this.save(list);
      return result;
    });
    return step();
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

module.exports = { RedisList };
