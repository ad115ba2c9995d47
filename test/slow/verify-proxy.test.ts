import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { type Proxy, startProxy } from '../../verify/proxy.ts';
import { RoundRobin } from '../../verify/round-robin.ts';
import { ask } from './verify-apps.ts';

let servers: (Server | undefined)[];
let balance: RoundRobin;
let proxy: Proxy;

async function serve(name: string): Promise<Server> {
  const server = createServer((req, res) => {
    if (req.url === '/slow') {
      res.write('first');
      return void setTimeout(() => res.end(' last'), 300);
    }
    if (req.url === '/headers') return void res.end(JSON.stringify(req.headers));
    if (req.url === '/cookies') return void res.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] }).end();
    if (req.url === '/die') return void req.socket.destroy();
    let size = 0;
    req.on('data', (chunk: Buffer) => (size += chunk.length)).on('end', () => res.end(`${name} ${size}`));
  });
  new WebSocketServer({ server }).on('connection', (socket) => {
    socket.on('message', (text: Buffer) => socket.send(`${name} heard ${text.toString()}`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

beforeEach(async () => {
  servers = [await serve('A'), await serve('B')];
  balance = new RoundRobin(2, (number) => {
    const address = servers[number - 1]?.address() as AddressInfo | undefined;
    return address && new URL(`http://127.0.0.1:${address.port}`);
  });
  proxy = await startProxy(balance);
});

afterEach(async () => {
  await proxy.close();
  for (const server of servers) server?.close().closeAllConnections();
});

test('alternates, also for one client that keeps its connection, and records who served', async () => {
  const answers = [];
  for (const path of ['/1', '/2', '/3']) answers.push(await ask(proxy.url, path));
  expect(answers).toEqual(['200 A 0', '200 B 0', '200 A 0']);
  expect(balance.served).toEqual([
    { method: 'GET', path: '/1', instance: 1 },
    { method: 'GET', path: '/2', instance: 2 },
    { method: 'GET', path: '/3', instance: 1 },
  ]);
});

test('listens on the loopback address only', () => {
  expect(proxy.url.hostname).toBe('127.0.0.1');
});

test('passes bodies, repeated cookies, and who asks', async () => {
  const body = Buffer.alloc(300_000, 'x');
  expect(await (await fetch(proxy.url, { method: 'POST', body })).text()).toBe('A 300000');
  expect((await fetch(new URL('/cookies', proxy.url))).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  const headers = (await (
    await fetch(new URL('/headers', proxy.url), { headers: { 'x-unsticky-instance': '2' } })
  ).json()) as object;
  expect(headers).toMatchObject({
    host: proxy.url.host,
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': proxy.url.host,
  });
  expect(headers).not.toHaveProperty('x-unsticky-instance');
});

test('streams: the first piece arrives before the last is written', async () => {
  const begin = Date.now();
  const reader = (await fetch(new URL('/slow', proxy.url))).body?.getReader();
  const first = await reader?.read();
  expect([Buffer.from(first?.value ?? []).toString(), Date.now() - begin < 250]).toEqual(['first', true]);
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(' last');
});

test('upgrades WebSockets in turn, and ends them when it closes', async () => {
  const heard: string[] = [];
  let last: WebSocket | undefined;
  for (const text of ['one', 'two']) {
    last = new WebSocket(proxy.url.href.replace('http', 'ws'));
    await once(last, 'open');
    last.send(text);
    heard.push(String((await once(last, 'message'))[0]));
  }
  expect(heard).toEqual(['A heard one', 'B heard two']);
  const closed = once(last as WebSocket, 'close');
  await proxy.close();
  await closed;
  expect(last?.readyState).toBe(WebSocket.CLOSED);
});

test('passes over a dead instance, answers 502 for one that dies, and 503 when none is left', async () => {
  const [a] = servers;
  servers[0] = undefined;
  expect([await ask(proxy.url), await ask(proxy.url)]).toEqual(['200 B 0', '200 B 0']);
  expect(await ask(proxy.url, '/die')).toMatch(/^502 instance 2 did not answer: /);
  const [, b] = servers;
  servers[1] = undefined;
  expect(await ask(proxy.url)).toBe('503 no instance is running');
  servers = [a, b];
});
