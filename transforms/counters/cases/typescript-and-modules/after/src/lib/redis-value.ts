/** The commands of the Redis client that are needed here. */
interface Client {
  get(key: string): Promise<unknown>;
  set(key: string, value: string): Promise<unknown>;
}

/** A value that all instances share. */
export class RedisValue<T> {
  private client: Client;
  private name: string;
  private initial: T;

  constructor(client: Client, name: string, initial: T) {
    this.client = client;
    this.name = `value:${name}`;
    this.initial = initial;
  }

  async get(): Promise<T> {
    const text = await this.client.get(this.name);
    return typeof text === 'string' ? JSON.parse(text) : this.initial;
  }

  async set(value: T): Promise<void> {
    await this.client.set(this.name, JSON.stringify(value));
  }
}
