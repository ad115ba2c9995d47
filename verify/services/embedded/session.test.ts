import { describe, expect, test } from 'vitest';
import { encodeReply } from './reply.ts';
import { Session } from './session.ts';
import { Store } from './store.ts';

/** No such file: nothing was saved. */
const NOWHERE = '/nowhere/saved';

/** Several clients of one store; each test has databases of its own, because ioredis-mock shares what it holds. */
let used = 0;
async function connect(): Promise<{
  ask: (client: Session, ...words: string[]) => Promise<string>;
  clients: Session[];
}> {
  const store = new Store(NOWHERE);
  const clients = [new Session(store, 1), new Session(store, 2)];
  used++;
  const ask = async (client: Session, ...words: string[]): Promise<string> => encodeReply(await client.answer(words));
  for (const client of clients) await ask(client, 'SELECT', String(used));
  return { ask, clients };
}

test('two clients see one another, in RESP2', async () => {
  const { ask, clients } = await connect();
  const [ann, bob] = clients as [Session, Session];
  expect(await ask(ann, 'SET', 'greeting', 'hello there')).toBe('+OK\r\n');
  expect(await ask(bob, 'get', 'greeting')).toBe('$11\r\nhello there\r\n');
  expect(await ask(bob, 'MGET', 'greeting', 'none')).toBe('*2\r\n$11\r\nhello there\r\n$-1\r\n');
  expect(await ask(bob, 'EXISTS', 'greeting')).toBe(':1\r\n');
});

test('a database is its own', async () => {
  const { ask, clients } = await connect();
  const [ann, bob] = clients as [Session, Session];
  await ask(ann, 'SET', 'a', '1');
  await ask(bob, 'SELECT', '90');
  expect(await ask(bob, 'GET', 'a')).toBe('$-1\r\n');
  await ask(bob, 'FLUSHDB');
  expect(await ask(ann, 'GET', 'a')).toBe('$1\r\n1\r\n');
  await ask(bob, 'FLUSHALL');
  expect(await ask(ann, 'GET', 'a')).toBe('$-1\r\n');
});

test('a transaction runs at its end, and not at all when a part of it is wrong', async () => {
  const { ask, clients } = await connect();
  const [ann, bob] = clients as [Session, Session];
  await ask(ann, 'MULTI');
  expect(await ask(ann, 'INCR', 'n')).toBe('+QUEUED\r\n');
  expect(await ask(bob, 'GET', 'n')).toBe('$-1\r\n');
  expect(await ask(ann, 'EXEC')).toBe('*1\r\n:1\r\n');
  await ask(ann, 'MULTI');
  await ask(ann, 'INCR', 'n');
  expect(await ask(ann, 'LPUSH', 'list', 'a')).toMatch(/^-ERR .*does not serve LPUSH/);
  expect(await ask(ann, 'EXEC')).toMatch(/^-EXECABORT/);
  expect(await ask(bob, 'GET', 'n')).toBe('$1\r\n1\r\n');
});

describe('what ioredis-mock would get wrong without a word is refused:', () => {
  test.each([
    ['SET with KEEPTTL', ['SET', 'a', '1', 'keepttl']],
    ['EXPIRE with GT', ['EXPIRE', 'a', '5', 'GT']],
    ['ZADD with INCR', ['ZADD', 'z', 'INCR', '1', 'm', '2']],
    ['ZADD with GT', ['ZADD', 'z', 'GT', 'CH', '1', 'm']],
    ['ZADD with INF', ['ZADD', 'z', 'inf', 'm']],
    ['SUBSCRIBE', ['SUBSCRIBE', 'news']],
    ['XADD', ['XADD', 's', '*', 'a', 'b']],
    ['BLPOP', ['BLPOP', 'queue', '0']],
    ['WATCH', ['WATCH', 'a']],
    ['CONFIG', ['CONFIG', 'SET', 'notify-keyspace-events', 'Ex']],
    ['CLIENT TRACKING', ['CLIENT', 'TRACKING', 'ON']],
    ['the name constructor', ['HGET', 'h', 'constructor']],
    ["this Lua script (attempt to index a nil value (global 'cmsgpack'))", ['EVAL', 'return cmsgpack.pack(1)', '0']],
    ['this Lua script (LPUSH is not served)', ['EVAL', "return redis.call('lpush', 'l', 1)", '0']],
    ['this Lua script (SET with KEEPTTL is not served)', ['EVAL', "redis.call('set', 'a', 1, 'KEEPTTL')", '0']],
    ['this Lua script (ZADD with GT is not served)', ['EVAL', "redis.call('zadd', 'z', 'GT', 'CH', 1, 'm')", '0']],
    ['this Lua script (redis.pcall is not served)', ['EVAL', "return redis.pcall('get', 'a')", '0']],
  ])('%s', async (what, words) => {
    const { ask, clients } = await connect();
    expect(await ask(clients[0]!, ...words)).toBe(
      `-ERR the Redis embedded in unsticky does not serve ${what}: install redis-server\r\n`,
    );
  });
});

test('RESP3 is refused; a client that goes on without it is served', async () => {
  const { ask, clients } = await connect();
  const [client] = clients as [Session];
  expect(await ask(client, 'HELLO', '3')).toBe('-NOPROTO unsupported protocol version\r\n');
  await ask(client, 'CLIENT', 'SETINFO', 'LIB-NAME', 'x');
  expect(client.refused).toMatch(/^HELLO 3/);
  expect(await ask(client, 'GET', 'a')).toBe('$-1\r\n');
  expect(client.refused).toBeUndefined();
});

test('a script is loaded once for all clients, and unknown ones are asked for', async () => {
  const { ask, clients } = await connect();
  const [ann, bob] = clients as [Session, Session];
  const sha = (await ask(ann, 'SCRIPT', 'LOAD', "return redis.call('INCR', KEYS[1])")).split('\r\n')[1]!;
  expect(sha).toMatch(/^[0-9a-f]{40}$/);
  expect(await ask(bob, 'EVALSHA', sha, '1', 'n')).toBe(':1\r\n');
  await ask(bob, 'SCRIPT', 'FLUSH');
  expect(await ask(ann, 'EVALSHA', sha, '1', 'n')).toBe('-NOSCRIPT No matching script. Please use EVAL.\r\n');
});
