import { afterEach, expect, test } from 'vitest';
import { verifyApp } from '../../verify/verify.ts';
import { writeApp } from './verify-apps.ts';

let app: ReturnType<typeof writeApp>;
afterEach(() => app.remove());

/** Says to all who are connected what one says; only who has the cookie may connect. */
const LOCAL = `
const { WebSocketServer, WebSocket } = require('ws');
const server = require('http').createServer((req, res) => res.writeHead(200, { 'set-cookie': 'name=ann' }).end('{"ok":true}'));
const sockets = new WebSocketServer({ noServer: true });
server.on('upgrade', (req, socket, head) => {
  if (!/name=/.test(req.headers.cookie || '')) return socket.end('HTTP/1.1 401 Unauthorized\\r\\nconnection: close\\r\\n\\r\\n');
  sockets.handleUpgrade(req, socket, head, (one) => { one.send('welcome'); one.on('message', (text) => tell(String(text))); });
});
const deliver = (text) => { for (const one of sockets.clients) if (one.readyState === WebSocket.OPEN) one.send(text); };
const tell = deliver;
server.listen(process.env.PORT);
`;

/** The same over a channel of Redis. */
const SHARED = LOCAL.replace(
  'const tell = deliver;',
  `
const net = require('net');
const { hostname, port } = new URL(process.env.REDIS_URL);
const connect = () => net.connect(Number(port), hostname).on('error', () => {});
const tell = (text) => connect().on('data', function () { this.end(); }).write('PUBLISH chat ' + JSON.stringify(text) + '\\r\\n');
(function listen() {
  const client = connect();
  client.on('data', (data) => { const lines = String(data).split('\\r\\n'); for (let at = 0; at < lines.length; at++) if (lines[at] === 'message') deliver(lines[at + 4]); });
  client.on('close', () => setTimeout(listen, 100));
  client.write('SUBSCRIBE chat\\r\\n');
})();`,
);

const SCENARIO = `
### a stranger is refused
# @user nobody
WS /chat

?? status == 401

### Ann gets a cookie
GET /

### Ann comes
# @socket ann
# @on 1
WS /chat

?? status == 101
?? body == welcome

### Bob comes
# @socket bob
# @on 2
WS ws://localhost:3000/chat

?? body contains welcome

### Ann speaks, twice
# @socket ann
WS /chat

hello
===
there

### Bob has heard it
# @socket bob
WS /chat

?? body contains hello
?? body contains there
`;

test('a message that reaches only the sockets of its own instance is found', async () => {
  app = writeApp({ 'app.js': LOCAL, 'scenario.http': SCENARIO });
  const report = await verifyApp({ folder: app.folder, scenario: app.scenario, phases: ['alternating'] });
  expect(report.phases[0]?.exchanges.map(({ status, body }) => [status, body])).toEqual([
    [401, ''],
    [200, '{"ok":true}'],
    [101, 'welcome'],
    [101, 'welcome'],
    [101, 'hello\nthere'],
    [101, 'hello\nthere'],
  ]);
  expect(report.divergences.map(({ request, field, seen }) => [request, field, seen])).toEqual([
    ['Bob has heard it', 'message 1', 'nothing'],
    ['Bob has heard it', 'message 2', 'nothing'],
  ]);
  expect(report.phases[2]?.exchanges.slice(2).map(({ instance }) => instance)).toEqual([1, 2, 1, 2]);
});

test('one over Redis agrees, also when an instance dies and its clients come back', async () => {
  app = writeApp({ 'app.js': SHARED, 'scenario.http': SCENARIO });
  const report = await verifyApp({
    folder: app.folder,
    scenario: app.scenario,
    phases: ['alternating', 'split', 'kill'],
  });
  expect(report.failures).toEqual([]);
  expect(report.divergences).toEqual([]);
  expect(report.phases.map(({ failure }) => failure)).toEqual(Array(5).fill(undefined));
});
