import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Pool, createPool } from '../../verify/instances/pool.ts';
import { startCommand } from '../../verify/instances/start-command.ts';
import { type Run, openRun } from '../../verify/state/run.ts';
import { ask, writeApp } from './verify-apps.ts';

let run: Run;
let pool: Pool | undefined;
let app: ReturnType<typeof writeApp> | undefined;

beforeEach(() => {
  run = openRun();
});
afterEach(async () => {
  await pool?.killAll();
  run.close();
  app?.remove();
  pool = app = undefined;
});

async function startTwo(
  files: Record<string, string>,
  more: { port?: number; env?: Record<string, string> } = {},
): Promise<Pool> {
  app = writeApp(files);
  const { folder } = app;
  const env = { ...process.env, ...more.env };
  pool = await createPool(2, {
    run,
    folder,
    command: startCommand(folder),
    env,
    mainPort: more.port,
    startTimeout: 20_000,
  });
  await pool.restartAll(2);
  return pool;
}

const SERVE = "createServer((req, res) => res.end(process.env.PORT + ' ' + process.pid))";

test('an instance is not taken for started while its port is still open from before', async () => {
  const { target, kill, restart } = await startTwo({ 'app.js': `require('http').${SERVE}.listen(process.env.PORT)` });
  const port = Number(target(1)?.port);
  await kill(1);
  const late = createServer((socket) => socket.end());
  await once(late.listen(port, '127.0.0.1'), 'listening');
  setTimeout(() => late.close(), 600);
  await restart(1);
  expect(await ask(target(1))).toMatch(new RegExp(`^200 ${port} `));
});

describe('two instances of an app that', () => {
  test.each([
    ['names a literal port', `require('http').${SERVE}.listen(3000)`],
    [
      'names its port as a text, with a host, a backlog and a callback',
      `require('http').${SERVE}.listen('3000', '0.0.0.0', 5, () => console.log('up'))`,
    ],
    [
      'gives options',
      `require('net').Server.prototype.listen.call(require('http').${SERVE}, { port: 3000, host: '::' })`,
    ],
    ['reads PORT', `require('http').${SERVE}.listen(process.env.PORT)`],
    ['waits before it listens', `setTimeout(() => require('http').${SERVE}.listen(3000), 700)`],
    [
      'is clustered',
      `const cluster = require('cluster'); if (cluster.isPrimary) { cluster.fork(); cluster.fork(); } else require('http').${SERVE}.listen(3000)`,
    ],
    [
      'opens another port first',
      `require('http').createServer((q, r) => r.end('metrics')).listen(9100); setTimeout(() => require('http').${SERVE}.listen(process.env.PORT), 500)`,
    ],
    [
      'has its own sockets for other things',
      `require('net').createServer().listen(require('path').join(require('os').tmpdir(), 'ipc')); require('http').${SERVE}.listen(3000)`,
    ],
    [
      'starts slowly under a tool with a socket of its own',
      `require('net').createServer().listen(require('path').join(require('os').tmpdir(), 'ipc')); setTimeout(() => require('http').${SERVE}.listen(3000), 4500)`,
    ],
  ])('%s', async (_, text) => {
    const { target } = await startTwo({ 'app.js': text });
    const [first, second] = [await ask(target(1)), await ask(target(2))];
    expect(first).toMatch(/^200 \d+ \d+$/);
    expect(second).toMatch(/^200 \d+ \d+$/);
    expect(first.split(' ')[1]).not.toBe(second.split(' ')[1]);
    expect(target(1)?.hostname).toBe('127.0.0.1');
  });

  test('is ESM, and named by npm', async () => {
    const scripts = { start: 'NODE_ENV=production node app.js' };
    const text = `import { createServer } from 'node:http';\n${SERVE}.listen(3000);`;
    const { target } = await startTwo({ 'app.js': text, 'package.json': JSON.stringify({ type: 'module', scripts }) });
    expect(await ask(target(1))).not.toBe(await ask(target(2)));
  });

  test('is TypeScript, run by tsx, which has a socket of its own', async () => {
    const text = `import { createServer } from 'node:http';\nconst port: number = 3000;\n${SERVE}.listen(port);`;
    const manifest = JSON.stringify({ type: 'module', scripts: { start: 'tsx app.ts' } });
    const { target } = await startTwo({ 'app.ts': text, 'package.json': manifest });
    expect(await ask(target(1))).not.toBe(await ask(target(2)));
  });

  test('has two literal ports, of which one is named as the main one', async () => {
    const text = `const http = require('http'); http.createServer((q, r) => r.end('metrics')).listen(9100); http.createServer((q, r) => r.end('main')).listen(3000)`;
    const { target } = await startTwo({ 'app.js': text }, { port: 3000 });
    expect([await ask(target(1)), await ask(target(2))]).toEqual(['200 main', '200 main']);
  });

  test('speaks HTTPS', async () => {
    const text = "require('https').createServer({}, () => {}).listen(3443)";
    const { target } = await startTwo({ 'app.js': text });
    expect(target(1)?.protocol).toBe('https:');
  });

  test('has NODE_OPTIONS of its own', async () => {
    const { target } = await startTwo(
      {
        'app.js': `require('http').createServer((q, r) => r.end(String(global.extra))).listen(3000)`,
        'extra.js': 'global.extra = 1',
      },
      { env: { NODE_OPTIONS: '--require ./extra.js' } },
    );
    expect(await ask(target(2))).toBe('200 1');
  });
});

function isRunning(pid = ''): boolean {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,state=']).toString().split('\n');
  return lines.map((line) => line.trim().split(/\s+/)).some(([id, state]) => id === pid && state !== 'Z');
}

const STORE = `
  const fs = require('fs');
  require('http').createServer((req, res) => {
    if (req.url === '/crash') process.exit(3);
    if (req.url === '/write') fs.writeFileSync('data', 'x');
    res.end(String(fs.existsSync('data')));
  }).listen(3000, () => console.log('up'));
  console.error('to stderr');`;

test('each has a disk of its own, and a restarted one a fresh disk; the app stays as it is', async () => {
  const { target, kill, restart } = await startTwo({ 'app.js': STORE });
  expect([await ask(target(1), '/write'), await ask(target(2))]).toEqual(['200 true', '200 false']);
  await kill(1);
  expect(target(1)).toBeUndefined();
  await restart(1);
  expect(await ask(target(1))).toBe('200 false');
  expect(() => readFileSync(join(app?.folder ?? '', 'data'))).toThrow('ENOENT');
});

test('output is kept, a crash is told, a kill is none', async () => {
  const { target, kill, crashes, output } = await startTwo({ 'app.js': STORE });
  expect(output(1)).toContain('to stderr');
  await expect(ask(target(1), '/crash')).rejects.toThrow('fetch failed');
  await expect
    .poll(crashes)
    .toEqual([{ instance: 1, how: expect.stringMatching(/^it exited with code 3\n[^]*to stderr/) }]);
  expect(target(1)).toBeUndefined();
  await kill(2);
  expect(crashes()).toHaveLength(1);
});

test('a kill reaches what the app has started, also when that left the process group', async () => {
  const text = `
    const { spawn } = require('child_process');
    const start = (detached) => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { detached, stdio: 'ignore' }).pid;
    const pids = [start(false), start(true)];
    require('http').createServer((req, res) => res.end(pids.join())).listen(3000);`;
  const { target, killAll } = await startTwo({ 'app.js': text });
  const [child, detached] = (await ask(target(1))).slice(4).split(',');
  expect([isRunning(child), isRunning(detached)]).toEqual([true, true]);
  await killAll();
  await expect.poll(() => isRunning(child)).toBe(false);
  run.close();
  await expect.poll(() => isRunning(detached)).toBe(false);
});
