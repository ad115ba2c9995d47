import type { Style } from '../ast/style.ts';
import { inStyle } from './in-style.ts';
import { languageOf } from './redis-map.ts';

/** Which of the two shared single values is wanted, for which client, in which language. */
export interface ValueText {
  /** `RedisCounter`: a number that is counted. `RedisValue`: anything plain that is replaced as a whole. */
  readonly name: 'RedisCounter' | 'RedisValue';
  readonly kind: 'redis' | 'ioredis';
  readonly typescript: boolean;
  readonly esm: boolean;
}

const COUNTER: readonly string[] = [
  '/** A number that all instances share and count on together. */',
  'export class RedisCounter {',
  '  ‹private client: Client;›',
  '  ‹private name: string;›',
  '  ‹private start: number;›',
  '‹›',
  '  constructor(client‹: Client›, name‹: string›, start = 0) {',
  '    this.client = client;',
  '    this.name = `counter:${name}`;',
  '    this.start = start;',
  '  }',
  '',
  '  async get()‹: Promise<number>› {',
  '    return this.start + Number((await this.client.get(this.name)) ?? 0);',
  '  }',
  '',
  '  /** Adds, and gives what the number is then. No two callers get the same. */',
  '  async increment(by = 1)‹: Promise<number>› {',
  '    return this.start + Number(await this.client.%incrBy(this.name, by));',
  '  }',
  '',
  '  /** Gives the number, and counts on. No two callers get the same. */',
  '  async next()‹: Promise<number>› {',
  '    return (await this.increment()) - 1;',
  '  }',
  '',
  '  async set(value‹: number›)‹: Promise<void>› {',
  '    await this.client.set(this.name, String(value - this.start));',
  '  }',
  '}',
];

const VALUE: readonly string[] = [
  '/** A value that all instances share. */',
  'export class RedisValue‹<T>› {',
  '  ‹private client: Client;›',
  '  ‹private name: string;›',
  '  ‹private initial: T;›',
  '‹›',
  '  constructor(client‹: Client›, name‹: string›, initial‹: T›) {',
  '    this.client = client;',
  '    this.name = `value:${name}`;',
  '    this.initial = initial;',
  '  }',
  '',
  '  async get()‹: Promise<T>› {',
  '    const text = await this.client.get(this.name);',
  "    return typeof text === 'string' ? JSON.parse(text) : this.initial;",
  '  }',
  '',
  '  async set(value‹: T›)‹: Promise<void>› {',
  '    await this.client.set(this.name, JSON.stringify(value));',
  '  }',
  '}',
];

/** The text of the module that gives the app a number or a value in Redis. */
export function valueModule(text: ValueText, style: Style): string {
  const incrBy = text.kind === 'ioredis' ? 'incrby' : 'incrBy';
  const count = text.name === 'RedisCounter' ? [`  ${incrBy}(key: string, by: number): Promise<unknown>;`] : [];
  const client = [
    '/** The commands of the Redis client that are needed here. */',
    'interface Client {',
    '  get(key: string): Promise<unknown>;',
    '  set(key: string, value: string): Promise<unknown>;',
    ...count,
    '}',
    '',
  ];
  const lines = [
    ...(text.typescript ? client : []),
    ...(text.name === 'RedisCounter' ? COUNTER : VALUE).map((line) => line.replace('%incrBy', incrBy)),
    ...(text.esm ? [] : ['', `module.exports = { ${text.name} };`]),
    '',
  ];
  return inStyle(languageOf(text, lines).join('\n'), style);
}
