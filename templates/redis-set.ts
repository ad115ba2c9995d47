import type { Style } from '../ast/style.ts';
import { codecLines } from './redis-map-codec.ts';
import { inStyle } from './in-style.ts';
import { languageOf, type MapText } from './redis-map.ts';

/** `%name`: a command as the client spells it. */
const LINES: readonly string[] = [
  '/** A Set that all instances share. It does not keep the order of insertion. */',
  'export class RedisSet‹<T>› {',
  '  ‹private client: Client;›',
  '  ‹private name: string;›',
  '‹›',
  '  constructor(client‹: Client›, name‹: string›) {',
  '    this.client = client;',
  '    this.name = `set:${name}`;',
  '  }',
  '',
  '  /** True for the one caller who put the value in. */',
  '  async add(value‹: T›)‹: Promise<boolean>› {',
  '    return (await this.client.%sAdd(this.name, encode(value))) === 1;',
  '  }',
  '',
  '  async has(value‹: T›)‹: Promise<boolean>› {',
  '    return Boolean(await this.client.%sIsMember(this.name, encode(value)));',
  '  }',
  '',
  '  /** True for the one caller who took the value away. */',
  '  async delete(value‹: T›)‹: Promise<boolean>› {',
  '    return (await this.client.%sRem(this.name, encode(value))) === 1;',
  '  }',
  '',
  '  async values()‹: Promise<T[]>› {',
  '    return (await this.client.%sMembers(this.name)).map(decode);',
  '  }',
  '',
  '  async size()‹: Promise<number>› {',
  '    return this.client.%sCard(this.name);',
  '  }',
  '',
  '  async clear()‹: Promise<void>› {',
  '    await this.client.del(this.name);',
  '  }',
  '}',
];

const CLIENT: readonly string[] = [
  '/** The commands of the Redis client that are needed here. */',
  'interface Client {',
  '  %sAdd(key: string, member: string): Promise<unknown>;',
  '  %sIsMember(key: string, member: string): Promise<unknown>;',
  '  %sRem(key: string, member: string): Promise<unknown>;',
  '  %sMembers(key: string): Promise<string[]>;',
  '  %sCard(key: string): Promise<number>;',
  '  del(key: string): Promise<unknown>;',
  '}',
  '',
];

/** The text of the module that gives the app a Set in Redis; the verbs of Set, each returning a promise. */
export function setModule(text: Omit<MapText, 'name' | 'major'>, style: Style): string {
  const lines = [
    ...codecLines(text.esm),
    '',
    ...(text.typescript ? CLIENT : []),
    ...LINES,
    ...(text.esm ? [] : ['', 'module.exports = { RedisSet };']),
    '',
  ];
  const spelt = lines.map((line) =>
    line.replace(/%(s\w+)/g, (_, name: string) => (text.kind === 'ioredis' ? name.toLowerCase() : name)),
  );
  return inStyle(languageOf(text, spelt).join('\n'), style);
}
