/** A value that all instances share. */
class RedisValue {
  constructor(client, name, initial) {
    this.client = client;
    this.name = `value:${name}`;
    this.initial = initial;
  }

  async get() {
    const text = await this.client.get(this.name);
    return typeof text === 'string' ? JSON.parse(text) : this.initial;
  }

  async set(value) {
    await this.client.set(this.name, JSON.stringify(value));
  }
}

module.exports = { RedisValue };
