import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { symlinkSync } from 'node:fs';

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Writes an app and its scenario into a temporary folder, with this repository's packages. */
export function writeApp(files: Readonly<Record<string, string>>): {
  folder: string;
  scenario: string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'unsticky-app-'));
  const all = { 'package.json': JSON.stringify({ scripts: { start: 'node app.js' } }), ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(PACKAGES, join(folder, 'node_modules'));
  return {
    folder,
    scenario: join(folder, 'scenario.http'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Asks a path of a server and tells status and text. */
export async function ask(base: URL | undefined, path = '/'): Promise<string> {
  const answer = await fetch(new URL(path, base));
  return `${answer.status} ${await answer.text()}`;
}

/** Logs in by cookie and counts views of each user in a Map of this process; the port is a literal. */
export const MEMORY_COUNTER = `
const http = require('http');
const { randomUUID } = require('crypto');
const views = new Map();
http.createServer((req, res) => {
  if (req.method === 'POST') {
    const id = randomUUID();
    views.set(id, 0);
    return res.writeHead(200, { 'set-cookie': 'sid=' + id + '; Path=/; HttpOnly' }).end('{"ok":true}');
  }
  const id = /sid=([^;]+)/.exec(req.headers.cookie || '')?.[1];
  if (!views.has(id)) return res.writeHead(401).end('{"error":"log in"}');
  views.set(id, views.get(id) + 1);
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify({ views: views.get(id), at: new Date() }));
}).listen(3000, () => console.log('listening on 3000'));
`;

/** The same with the views in Redis, one connection for each command, so that an outage is a 500. */
export const REDIS_COUNTER = MEMORY_COUNTER.replace(
  'const views = new Map();',
  `
const net = require('net');
const { hostname, port } = new URL(process.env.REDIS_URL);
const redis = (command) => new Promise((resolve, reject) => {
  const socket = net.connect(Number(port), hostname);
  socket.on('error', reject).on('data', (line) => { resolve(String(line).trim().slice(1)); socket.end(); });
  socket.write(command + '\\r\\n');
});
`,
)
  .replace(
    'http.createServer((req, res) => {',
    'http.createServer((req, res) => serve(req, res).catch((error) => res.writeHead(500).end(String(error)))).listen(process.env.PORT);\nasync function serve(req, res) {',
  )
  .replace('views.set(id, 0);', "await redis('SET views:' + id + ' 0');")
  .replace('if (!views.has(id))', "if (id === undefined || (await redis('EXISTS views:' + id)) !== '1')")
  .replace('views.set(id, views.get(id) + 1);', "const count = Number(await redis('INCR views:' + id));")
  .replace('views: views.get(id)', 'views: count')
  .replace(/\}\)\.listen\(3000.*\n/, '}\n');

export const COUNTER_SCENARIO = `
### log in
POST /login

?? status == 200

### view
# @repeat 4
GET /views

?? status == 200

### the fifth view
GET /views

?? body.views == 5
`;
