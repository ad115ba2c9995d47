import IoredisMock from 'ioredis-mock';
import { asReply, OK, type Reply, Status } from './reply.ts';
import { checkArguments, SERVED, Unserved } from './served.ts';
import { strictScript } from './script.ts';

/** What is used of ioredis-mock: its commands are found by name. */
interface Mock {
  readonly data: {
    keys(): string[];
    has(key: string): boolean;
    get(key: string): unknown;
    set(key: string, value: unknown): void;
    delete(key: string): void;
  };
  readonly expires: { has(key: string): boolean; get(key: string): number; set(key: string, at: number): void };
}

/** Key, value and, where it expires, when (ms since 1970). */
export type Entry = readonly [string, unknown, number | undefined];

/** One numbered database. Commands are not to overlap: ioredis-mock may wait between two steps. */
export class Database {
  readonly #mock: Mock;

  constructor(number: number) {
    this.#mock = new IoredisMock({ db: number }) as unknown as Mock;
  }

  /** Runs a command of data, its name in small letters. Rejects with the error that the client is to see. */
  async execute(name: string, args: readonly string[]): Promise<Reply> {
    const checked = checkArguments(name, args);
    this.#checkValue(name, checked);
    const reply = await (OWN[name]?.(this, checked) ?? this.#runPlain(name, checked));
    const [key] = checked;
    if (key !== undefined) this.#dropEmpty(key);
    return reply;
  }

  /** Runs a script as one command. Whatever goes wrong in it may be the fault of its stand-in. */
  async script(script: string, args: readonly string[]): Promise<Reply> {
    try {
      const reply = await this.run('eval', [strictScript(script), ...args]);
      for (const key of args.slice(1, 1 + Number(args[0]))) this.#dropEmpty(key);
      return reply;
    } catch (error) {
      const reason = (error as Error).message.replace(/^.*VM: (\[[^\]]*\]:\d+: )?/s, '');
      throw new Unserved(`this Lua script (${reason})`);
    }
  }

  /** Calls ioredis-mock. */
  async run(name: string, args: readonly string[]): Promise<Reply> {
    const command = Reflect.get(this.#mock, name) as (...words: string[]) => Promise<unknown>;
    const value = await command.apply(this.#mock, [...args]);
    return asReply(name, name === 'hgetall' ? Object.entries(value as object).flat() : value);
  }

  entries(): Entry[] {
    const { data, expires } = this.#mock;
    return data.keys().map((key) => [key, data.get(key), expires.has(key) ? expires.get(key) : undefined]);
  }

  restore(entries: readonly Entry[]): void {
    for (const [key, value, expiry] of entries) {
      this.#mock.data.set(key, value);
      if (expiry !== undefined) this.#mock.expires.set(key, expiry);
    }
  }

  async #runPlain(name: string, args: readonly string[]): Promise<Reply> {
    const reply = await this.run(name, args);
    return reply === 'OK' || name === 'type' ? new Status(String(reply)) : reply;
  }

  #checkValue(name: string, [key = '', second]: readonly string[]): void {
    const { type, integer } = SERVED.get(name) ?? {};
    const { data } = this.#mock;
    if (type === undefined) return;
    const value = data.has(key) ? data.get(key) : undefined;
    if (value !== undefined && typeOf(value) !== type)
      throw new Error('WRONGTYPE Operation against a key holding the wrong kind of value');
    const isWrong = [value ?? '0', second ?? '0'].some((number) => !/^-?\d{1,15}$/.test(String(number)));
    if (integer && isWrong) throw new Error('ERR value is not an integer or out of range');
  }

  /** Redis keeps no empty set. */
  #dropEmpty(key: string): void {
    const value = this.#mock.data.has(key) ? this.#mock.data.get(key) : undefined;
    if ((value instanceof Set || value instanceof Map) && value.size === 0) this.#mock.data.delete(key);
  }
}

function typeOf(value: unknown): string {
  if (value instanceof Set) return 'set';
  if (value instanceof Map) return 'zset';
  return typeof value === 'string' ? 'string' : 'hash';
}

/** Where ioredis-mock answers otherwise than Redis. */
const OWN: Readonly<Record<string, (database: Database, args: readonly string[]) => Promise<Reply>>> = {
  /** Redis rounds to the nearest second. */
  async ttl(database, args) {
    const left = Number(await database.run('pttl', args));
    return left < 0 ? left : Math.floor((left + 500) / 1000);
  },
  /** All at once: what is deleted between two pages would shift the second. */
  async scan(database, [, ...options]) {
    const at = options.indexOf('MATCH');
    return ['0', await database.run('keys', [at < 0 ? '*' : (options[at + 1] ?? '')])];
  },
  async hmset(database, args) {
    await database.run('hset', args);
    return OK;
  },
};
