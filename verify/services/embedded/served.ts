/** A command that is not served; `what` names it, with the option where that is the trouble. */
export class Unserved extends Error {
  readonly what: string;

  constructor(what: string) {
    super(`ERR the Redis embedded in unsticky does not serve ${what}: install redis-server`);
    this.what = what;
  }
}

/** What is known of a command. */
export interface Shape {
  /** Arguments that it takes at least. */
  readonly least: number;
  /** More may follow, that many at a time. */
  readonly step?: number;
  /** What may follow, and how many words each takes: `EX 10` takes 2. */
  readonly options?: Readonly<Record<string, number>>;
  /** Words that may stand before the second argument. */
  readonly flags?: readonly string[];
  /** The type of the value at its key, where another is an error. */
  readonly type?: 'string' | 'hash' | 'set' | 'zset';
  /** The value and the second argument are integers. */
  readonly integer?: true;
}

const text = (least: number): Shape => ({ least, type: 'string' });
const count = (least: number): Shape => ({ least, type: 'string', integer: true });
const hash = (least: number, step?: number): Shape => ({ least, type: 'hash', ...(step && { step }) });
const set = (least: number, step?: number): Shape => ({ least, type: 'set', ...(step && { step }) });
const zset = (least: number, step?: number): Shape => ({ least, type: 'zset', ...(step && { step }) });

/** Commands of sessions, limits, counters and tables that ioredis-mock answers as Redis does. */
export const SERVED: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['get', text(1)],
  ['set', { least: 2, options: { EX: 2, PX: 2, EXAT: 2, PXAT: 2, NX: 1, XX: 1 } }],
  ['setex', { least: 3 }],
  ['psetex', { least: 3 }],
  ['setnx', { least: 2 }],
  ['mget', { least: 1, step: 1 }],
  ['strlen', text(1)],
  ['incr', count(1)],
  ['decr', count(1)],
  ['incrby', count(2)],
  ['decrby', count(2)],
  ['del', { least: 1, step: 1 }],
  ['unlink', { least: 1, step: 1 }],
  ['exists', { least: 1, step: 1 }],
  ['type', { least: 1 }],
  ['expire', { least: 2 }],
  ['pexpire', { least: 2 }],
  ['expireat', { least: 2 }],
  ['pexpireat', { least: 2 }],
  ['persist', { least: 1 }],
  ['ttl', { least: 1 }],
  ['pttl', { least: 1 }],
  ['keys', { least: 1 }],
  ['scan', { least: 1, options: { MATCH: 2, COUNT: 2 } }],
  ['dbsize', { least: 0 }],
  ['hset', hash(3, 2)],
  ['hmset', hash(3, 2)],
  ['hsetnx', hash(3)],
  ['hget', hash(2)],
  ['hmget', hash(2, 1)],
  ['hgetall', hash(1)],
  ['hdel', hash(2, 1)],
  ['hexists', hash(2)],
  ['hlen', hash(1)],
  ['hkeys', hash(1)],
  ['hvals', hash(1)],
  ['hincrby', hash(3)],
  ['hincrbyfloat', hash(3)],
  ['sadd', set(2, 1)],
  ['srem', set(2, 1)],
  ['smembers', set(1)],
  ['sismember', set(2)],
  ['scard', set(1)],
  ['zadd', { ...zset(3, 2), flags: ['NX', 'XX', 'CH'] }],
  ['zrem', zset(2, 1)],
  ['zcard', zset(1)],
  ['zscore', zset(2)],
  ['zcount', zset(3)],
  ['zrange', { ...zset(3), options: { WITHSCORES: 1 } }],
  ['zrangebyscore', { ...zset(3), options: { WITHSCORES: 1 } }],
  ['zremrangebyscore', zset(3)],
]);

/** Hashes are objects there: these names would be found in an empty one. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * The arguments as ioredis-mock reads them, which knows options in capitals only and passes over those it does not know.
 * Throws `Unserved` for what it would get wrong, and Redis's own error for too few arguments.
 */
export function checkArguments(name: string, args: readonly string[]): string[] {
  const shape = SERVED.get(name);
  if (shape === undefined) throw new Unserved(name.toUpperCase());
  const odd = args.find((arg) => INHERITED.has(arg));
  if (odd !== undefined) throw new Unserved(`the name ${odd}`);
  const [key = '', ...rest] = args;
  const flags = leadingFlags(rest, shape);
  const score = rest[flags.length] ?? '0';
  if (shape.flags !== undefined && !/^[-+]?[\d.]/.test(score))
    throw new Unserved(`${name.toUpperCase()} with ${score.toUpperCase()}`);
  const plain = [...args.slice(0, 1), ...rest.slice(flags.length)];
  if (plain.length < shape.least || (shape.step && (plain.length - shape.least) % shape.step > 0))
    throw new Error(`ERR wrong number of arguments for '${name}' command`);
  if (shape.step !== undefined) return flags.length > 0 ? [key, ...flags, ...plain.slice(1)] : plain;
  return [...plain.slice(0, shape.least), ...checkOptions(name, plain.slice(shape.least), shape.options)];
}

function leadingFlags(args: readonly string[], { flags = [] }: Shape): string[] {
  const end = args.findIndex((arg) => !flags.includes(arg.toUpperCase()));
  return args.slice(0, Math.max(end, 0)).map((arg) => arg.toUpperCase());
}

function checkOptions(name: string, words: readonly string[], options: Shape['options'] = {}): string[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const option = first.toUpperCase();
  const width = options[option];
  if (width === undefined) throw new Unserved(`${name.toUpperCase()} with ${option}`);
  return [option, ...rest.slice(0, width - 1), ...checkOptions(name, rest.slice(width - 1), options)];
}
