/** A number that all instances share and count on together. */
class RedisCounter {
  constructor(client, name, start = 0) {
    this.client = client;
    this.name = `counter:${name}`;
    this.start = start;
  }

  async get() {
    return this.start + Number((await this.client.get(this.name)) ?? 0);
  }

  /** Adds, and gives what the number is then. No two callers get the same. */
  async increment(by = 1) {
    return this.start + Number(await this.client.incrBy(this.name, by));
  }

  /** Gives the number, and counts on. No two callers get the same. */
  async next() {
    return (await this.increment()) - 1;
  }

  async set(value) {
    await this.client.set(this.name, String(value - this.start));
  }
}

module.exports = { RedisCounter };
