import type { Style } from '../ast/style.ts';
import { inStyle } from './in-style.ts';
import { codecLines } from './redis-map-codec.ts';
import { hashLines } from './redis-map-hash.ts';
import { lockHead, lockLines, LOCK_CONSTANTS } from './redis-lock-lines.ts';
import { keyLines } from './redis-map-keys.ts';

/** Which of the shared tables is wanted, for which client, in which language. */
export interface MapText {
  /**
   * `RedisMap`: a hash, kept until deleted. `RedisTable`: the same, with a lock. `RedisCache`: one key an entry, with a time to
   * live.
   */
  readonly name: 'RedisMap' | 'RedisCache' | 'RedisTable';
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
  readonly typescript: boolean;
  readonly esm: boolean;
}

/** The text of the module that gives the app a Map in Redis; the verbs of Map, each returning a promise. */
export function mapModule(text: MapText, style: Style): string {
  const isLocking = text.name === 'RedisTable';
  const lines = [
    ...(isLocking ? lockHead(text.esm) : []),
    ...codecLines(text.esm),
    '',
    ...(text.typescript ? [...clientType(text), ''] : []),
    ...(isLocking ? [...LOCK_CONSTANTS, ''] : []),
    ...(text.name === 'RedisCache' ? keyLines(text) : isLocking ? withLock(text, hashLines(text)) : hashLines(text)),
    ...(text.esm ? [] : ['', `module.exports = { ${text.name} };`]),
    '',
  ];
  return inStyle(
    languageOf(text, lines)
      .map((line) => inClient(text, line))
      .join('\n'),
    style,
  );
}

/** `RedisMap` with `locked`. */
function withLock({ kind }: MapText, lines: readonly string[]): string[] {
  const named = lines.map((line) => line.replace('export class RedisMap', 'export class RedisTable'));
  const fields = named.flatMap((line) => {
    if (line === '  ‹private order: string;›') return [line, '  ‹private turn: Promise<unknown>;›'];
    return line.startsWith('    this.order =') ? [line, '    this.turn = Promise.resolve();'] : [line];
  });
  return [...fields.slice(0, -1), '', ...lockLines(kind), '}'];
}

/** Lines in TypeScript or JavaScript, with or without `export`; see `inLanguageOf`. */
export function languageOf(text: Pick<MapText, 'typescript' | 'esm'>, lines: readonly string[]): string[] {
  const inLanguage = lines.flatMap((line) => inLanguageOf(text, line));
  return text.esm ? inLanguage : inLanguage.map((line) => line.replace(/^export class/, 'class'));
}

/** What is asked of a client; the own types of node-redis differ with each choice of modules and protocol. */
function clientType({ kind, name, major }: MapText): string[] {
  if (kind === 'ioredis') return ["type Client = import('ioredis').Redis;"];
  const page = major >= 5 ? 'string[]' : 'string';
  const methods =
    name !== 'RedisCache'
      ? [
          'hGet(key: string, field: string): Promise<unknown>;',
          'hSet(key: string, field: string, value: string): Promise<unknown>;',
          'hSetNX(key: string, field: string, value: string): Promise<unknown>;',
          'hIncrByFloat(key: string, field: string, by: number): Promise<unknown>;',
          'hExists(key: string, field: string): Promise<unknown>;',
          'hDel(key: string, field: string): Promise<unknown>;',
          'hLen(key: string): Promise<number>;',
          'hGetAll(key: string): Promise<Record<string, string>>;',
          'zAdd(key: string, member: { score: number; value: string }, options: { NX: true }): Promise<unknown>;',
          'zRem(key: string, member: string): Promise<unknown>;',
          'zRange(key: string, from: number, to: number): Promise<string[]>;',
          'del(keys: string[]): Promise<unknown>;',
          ...(name === 'RedisTable'
            ? [
                'set(key: string, value: string, options: { NX: true; PX: number }): Promise<unknown>;',
                'eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;',
              ]
            : []),
        ]
      : [
          'get(key: string): Promise<unknown>;',
          'set(key: string, value: string, options?: { PX?: number; NX?: true }): Promise<unknown>;',
          'exists(key: string): Promise<unknown>;',
          'del(key: string): Promise<unknown>;',
          `scanIterator(options: { MATCH: string }): AsyncIterable<${page}>;`,
        ];
  return [
    '/** The commands of node-redis that are needed here. */',
    'interface Client {',
    ...methods.map((line) => `  ${line}`),
    '}',
  ];
}

/** Parts in ‹› stand in TypeScript only; a line of which nothing is left goes, and `‹›` alone is a blank line there. */
function inLanguageOf({ typescript }: Pick<MapText, 'typescript'>, line: string): string[] {
  const kept = typescript ? line.replace(/[‹›]/g, '') : line.replace(/‹[^›]*›/g, '');
  return !typescript && kept.trim() === '' && line !== '' ? [] : [kept];
}

/** ioredis spells the commands in small letters. */
function inClient({ kind }: MapText, line: string): string {
  if (kind !== 'ioredis') return line;
  return line.replace(
    /this\.client\.(h|z)([A-Z]\w*)/g,
    (_, first: string, rest: string) => `this.client.${first}${rest.toLowerCase()}`,
  );
}
