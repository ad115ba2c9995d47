import type { Style } from '../ast/style.ts';
import { inStyle } from './in-style.ts';
import { lockHead, lockLines, LOCK_CONSTANTS } from './redis-lock-lines.ts';
import { codecLines } from './redis-map-codec.ts';
import { languageOf, type MapText } from './redis-map.ts';

const LINES: readonly string[] = [
  '/** A list that all instances share: one value in Redis, `initial` until it is first saved. */',
  'export class RedisList‹<T>› {',
  '  ‹private client: Client;›',
  '  ‹private name: string;›',
  '  ‹private initial: string;›',
  '  ‹private turn: Promise<unknown>;›',
  '‹›',
  '  constructor(client‹: Client›, name‹: string›, initial‹: T[]› = []) {',
  '    this.client = client;',
  '    this.name = `list:${name}`;',
  '    this.initial = encode(initial);',
  '    this.turn = Promise.resolve();',
  '  }',
  '',
  '  /** A copy: what is done to it is kept by `save`. */',
  '  async all()‹: Promise<T[]>› {',
  '    const text = await this.client.get(this.name);',
  "    return decode(typeof text === 'string' ? text : this.initial);",
  '  }',
  '',
  '  /** Takes the place of the whole list; in a function that is `locked`. */',
  '  async save(list‹: T[]›)‹: Promise<void>› {',
  '    await this.client.set(this.name, encode(list));',
  '  }',
  '',
  '  /** Adds at the end, and gives how many there are then. */',
  '  push(...items‹: T[]›)‹: Promise<number>› {',
  '    return this.update((list) => list.push(...items));',
  '  }',
  '',
  '  /** Changes the list in one step, and gives what `change` gives. */',
  '  update‹<R>›(change‹: (list: T[]) => R›)‹: Promise<R>› {',
  '    const step = this.locked(async () => {',
  '      const list = await this.all();',
  '      const result = change(list);',
  '      await this.save(list);',
  '      return result;',
  '    });',
  '    return step();',
  '  }',
  '',
];

const CLIENT: readonly string[] = [
  '/** The commands of the Redis client that are needed here. */',
  'interface Client {',
  '  get(key: string): Promise<unknown>;',
  '  set(key: string, value: string, options?: { NX: true; PX: number }): Promise<unknown>;',
  '  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;',
  '}',
  '',
];

/** The text of the module that gives the app a list in Redis, read and saved as a whole, changed by one caller at a time. */
export function listModule(text: Omit<MapText, 'name' | 'major'>, style: Style): string {
  const { kind, esm, typescript } = text;
  const client = kind === 'ioredis' ? ["type Client = import('ioredis').Redis;", ''] : CLIENT;
  const lines = [
    ...lockHead(esm),
    ...codecLines(esm),
    '',
    ...LOCK_CONSTANTS,
    '',
    ...(typescript ? client : []),
    ...LINES,
    ...lockLines(kind),
    '}',
    ...(esm ? [] : ['', 'module.exports = { RedisList };']),
    '',
  ];
  return inStyle(languageOf(text, lines).join('\n'), style);
}
