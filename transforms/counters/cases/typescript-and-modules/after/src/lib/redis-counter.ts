/** The commands of the Redis client that are needed here. */
interface Client {
  get(key: string): Promise<unknown>;
  set(key: string, value: string): Promise<unknown>;
  incrBy(key: string, by: number): Promise<unknown>;
}

/** A number that all instances share and count on together. */
export class RedisCounter {
  private client: Client;
  private name: string;
  private start: number;

  constructor(client: Client, name: string, start = 0) {
    this.client = client;
    this.name = `counter:${name}`;
    this.start = start;
  }

  async get(): Promise<number> {
    return this.start + Number((await this.client.get(this.name)) ?? 0);
  }

  /** Adds, and gives what the number is then. No two callers get the same. */
  async increment(by = 1): Promise<number> {
    return this.start + Number(await this.client.incrBy(this.name, by));
  }

  /** Gives the number, and counts on. No two callers get the same. */
  async next(): Promise<number> {
    return (await this.increment()) - 1;
  }

  async set(value: number): Promise<void> {
    await this.client.set(this.name, String(value - this.start));
  }
}
