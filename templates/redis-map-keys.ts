import type { MapText } from './redis-map.ts';

const LINES: readonly string[] = [
  '/** A cache that all instances share: one Redis key an entry, gone after `seconds`; 0 keeps it until it is deleted. */',
  'export class RedisCache‹<K, V>› {',
  '  ‹private client: Client;›',
  '  ‹private seconds: number;›',
  '  ‹private keyOf: (key: K) => unknown;›',
  '  ‹private name: string;›',
  '‹›',
  '  constructor(client‹: Client›, name‹: string›, seconds‹: number›, keyOf‹: (key: K) => unknown› = (key‹: K›) => key) {',
  '    this.client = client;',
  '    this.seconds = seconds;',
  '    this.keyOf = keyOf;',
  '    this.name = `cache:${name}`;',
  '  }',
  '',
  '  ‹private ›at(key‹: K›)‹: string› {',
  '    return `${this.name}:${encode(this.keyOf(key))}`;',
  '  }',
  '',
  '  async get(key‹: K›)‹: Promise<V | undefined>› {',
  '    const text = await this.client.get(this.at(key));',
  "    return typeof text === 'string' ? decode(text) : undefined;",
  '  }',
  '',
  '  async set(key‹: K›, value‹: V›, seconds = this.seconds)‹: Promise<void>› {',
  '    if (seconds > 0) %set',
  '    else await this.client.set(this.at(key), encode(value));',
  '  }',
  '',
  '  /** Sets the value unless there is one: true for the one caller who did. */',
  '  async setIfAbsent(key‹: K›, value‹: V›)‹: Promise<boolean>› {',
  '    const answer = await %setNX;',
  "    return answer === 'OK';",
  '  }',
  '',
  '  async has(key‹: K›)‹: Promise<boolean>› {',
  '    return (await this.client.exists(this.at(key))) === 1;',
  '  }',
  '',
  '  /** True for the one caller who took the entry away. */',
  '  async delete(key‹: K›)‹: Promise<boolean>› {',
  '    return (await this.client.del(this.at(key))) === 1;',
  '  }',
  '',
  '  async keys()‹: Promise<K[]>› {',
  '    const names‹: string[]› = [];',
  '%scan',
  '    return [...new Set(names)].map((name) => decode(name.slice(this.name.length + 1)));',
  '  }',
  '',
  '  async entries()‹: Promise<[K, V][]>› {',
  '    const keys = await this.keys();',
  '    const all = await Promise.all(keys.map(async (key) => [key, await this.get(key)]‹ as [K, V | undefined]›));',
  '    return all.filter(([, value]) => value !== undefined)‹ as [K, V][]›;',
  '  }',
  '',
  '  async values()‹: Promise<V[]>› {',
  '    return (await this.entries()).map(([, value]) => value);',
  '  }',
  '',
  '  async size()‹: Promise<number>› {',
  '    return (await this.keys()).length;',
  '  }',
  '',
  '  async clear()‹: Promise<void>› {',
  '    for (const key of await this.keys()) await this.delete(key);',
  '  }',
  '}',
];

/** The lines of `RedisCache`: one Redis key an entry, with a time to live. */
export function keyLines(text: MapText): string[] {
  const set =
    text.kind === 'ioredis'
      ? "await this.client.set(this.at(key), encode(value), 'PX', Math.ceil(seconds * 1000));"
      : 'await this.client.set(this.at(key), encode(value), { PX: Math.ceil(seconds * 1000) });';
  const setNX =
    text.kind === 'ioredis'
      ? "(this.seconds > 0 ? this.client.set(this.at(key), encode(value), 'PX', Math.ceil(this.seconds * 1000), 'NX') : this.client.set(this.at(key), encode(value), 'NX'))"
      : 'this.client.set(this.at(key), encode(value), this.seconds > 0 ? { NX: true, PX: Math.ceil(this.seconds * 1000) } : { NX: true })';
  return LINES.map((line) => line.replace('%setNX', setNX).replace('%set', set).replace('%scan', scan(text)));
}

function scan({ kind, major }: MapText): string {
  if (kind === 'ioredis')
    return '    for await (const page of this.client.scanStream({ match: `${this.name}:*` })) names.push(...page);';
  if (major >= 5)
    return '    for await (const page of this.client.scanIterator({ MATCH: `${this.name}:*` })) names.push(...page);';
  return '    for await (const name of this.client.scanIterator({ MATCH: `${this.name}:*` })) names.push(name);';
}
