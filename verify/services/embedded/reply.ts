import { Unserved } from './served.ts';

/** What a command answers, before it is written as RESP2. A text of letters that are bytes, as is all here. */
export type Reply = string | number | null | Status | Error | readonly Reply[];

/** A short word instead of a value: `+OK`. */
export class Status {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

export const OK = new Status('OK');

/** Writes an answer in RESP2 (https://redis.io/docs/latest/develop/reference/protocol-spec/). */
export function encodeReply(reply: Reply): string {
  if (reply === null) return '$-1\r\n';
  if (typeof reply === 'number') return `:${reply}\r\n`;
  if (typeof reply === 'string') return `$${reply.length}\r\n${reply}\r\n`;
  if (reply instanceof Status) return `+${reply.word}\r\n`;
  if (reply instanceof Error) return `-${oneLine(reply)}\r\n`;
  return `*${reply.length}\r\n${reply.map(encodeReply).join('')}`;
}

function oneLine({ message }: Error): string {
  const line = message.replaceAll(/\s+/g, ' ').trim();
  return /^[A-Z]+ /.test(line) ? line : `ERR ${line}`;
}

/** Turns what ioredis-mock gives into an answer; throws for what no command of Redis answers. */
export function asReply(name: string, value: unknown): Reply {
  if (value === null || value === undefined || value === false) return null;
  if (value === true) return 1;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && !Number.isNaN(value)) return Math.trunc(value);
  if (typeof value === 'number') throw new Error('ERR value is not an integer or out of range');
  if (Array.isArray(value)) return value.map((item) => asReply(name, item));
  throw new Unserved(`this answer of ${name.toUpperCase()}`);
}
