import { describe, expect, it } from 'vitest';
import { cli, SHOP } from '../run-cli.test-helper.ts';

const TWO = { ...SHOP, '/shop/admin.js': SHOP['/shop/app.js'].replace('3000', '3001') };

describe('unsticky run', () => {
  it('without a terminal and without --yes writes nothing and prints the exact command', async () => {
    const { code, out, err, host } = await cli('run session-store shop --redis-client ioredis');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('To write:        unsticky run session-store shop --redis-client ioredis --yes\n');
    expect(host.disk.texts('/shop')).toEqual(SHOP);
  });

  it('--yes writes each step whole, says what comes next, and a second run has nothing to do', async () => {
    const { code, out, host } = await cli('run all shop --yes');
    expect(code).toBe(0);
    expect(out).toMatch(/^session-store: wrote .*app\.js.*package\.json/);
    expect(out).toContain('  cd shop && npm install\n  set REDIS_URL: ');
    expect(host.disk.read('/shop/app.js')).toContain('new RedisStore(');
    const texts = host.disk.texts('/shop');
    expect(await cli('run all shop --yes', host)).toMatchObject({ code: 0, out: 'Nothing was written.\n' });
    expect(host.disk.texts('/shop')).toEqual(texts);
  });

  it('--dry prints the diff that --yes would make, and writes nothing', async () => {
    const dry = await cli('run all shop --dry');
    const diff = await cli('diff shop');
    expect(dry.out).toMatch(/^diff --git a\//);
    expect(diff.out).toBe(dry.out);
    expect(dry.host.disk.texts('/shop')).toEqual(SHOP);
    expect(dry.err).toBe('3 files would change (session-store 1).\n');
  });

  it('refuses to mix with changes that git does not have, unless forced', async () => {
    const dirty = ['app.js', 'notes.txt'];
    const refused = await cli('run all shop --yes', { files: SHOP, dirty });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('git has 2 uncommitted changes in the app: app.js, notes.txt.');
    expect((await cli('run all shop --yes --force', { files: SHOP, dirty })).code).toBe(0);
    expect((await cli('run all shop --dry', { files: SHOP, dirty })).code).toBe(0);
  });

  it('its own earlier steps, the report and lock files are no such changes', async () => {
    const dirty = [
      'app.js',
      'package.json',
      '.env.example',
      'UNSTICKY.md',
      'package-lock.json',
      'node_modules/x/index.js',
    ];
    const { host } = await cli('run session-store shop --yes', { files: SHOP, dirty: [] });
    const later = { ...host, git: { ...host.git, dirtyPaths: () => dirty } };
    expect((await cli('run session-store shop --yes', later)).code).toBe(0);
    host.disk.put('/shop/app.js', 'edited();\n');
    expect((await cli('run session-store shop --yes', later)).err).toContain(
      'git has 1 uncommitted change in the app: app.js.',
    );
  });

  it('--only moves what stands there, in every step, and nothing else', async () => {
    const { code, host } = await cli('run all shop --only shop/admin.js:5 --yes', { files: TWO });
    expect(code).toBe(0);
    expect(host.disk.read('/shop/app.js')).toBe(TWO['/shop/app.js']);
    expect(host.disk.read('/shop/admin.js')).toContain('new RedisStore(');
  });

  it('--only where nothing stands says what does', async () => {
    const { code, err } = await cli('run all shop --only app.js:6 --yes');
    expect(code).toBe(2);
    expect(err).toContain('--only app.js:6: no state that can move stands there. What can move stands at app.js:5:9');
  });

  it('--only where a refusal stands says why', async () => {
    const files = {
      ...SHOP,
      '/shop/app.js': "const session = require('express-session');\nmodule.exports = (o) => session(o);\n",
    };
    expect((await cli('run session-store shop --only app.js:2 --yes', { files })).err).toMatch(
      /this stays as it is\. .*by hand/,
    );
  });

  it('what stays is printed with its remedy, also when everything else is written', async () => {
    const files = {
      ...SHOP,
      '/shop/odd.js': "const session = require('express-session');\nmodule.exports = (o) => session(o);\n",
    };
    const { code, err } = await cli('run session-store shop --yes', { files });
    expect(code).toBe(0);
    expect(err).toMatch(/odd\.js:2:\d+ {2}options-unknown\n[^]*What to do: /);
  });

  it('in a terminal shows each step and asks', async () => {
    const no = await cli('run session-store shop', { files: SHOP, answers: ['n'] });
    expect([no.code, no.out.endsWith('Nothing was written.\n')]).toEqual([0, true]);
    expect(no.host.disk.texts('/shop')).toMatchObject(SHOP);
    const yes = await cli('run session-store shop', { files: SHOP, answers: ['y', 'y'] });
    expect(yes.out).toContain('+ app.use(session({ secret');
    expect(yes.host.commands).toEqual(['/shop$ npm install']);
    const quiet = await cli('run session-store shop --no-install', { files: SHOP, answers: ['y'] });
    expect(quiet.host.commands).toEqual([]);
  });

  it('a folder that another run is at work in is refused', async () => {
    const lock = JSON.stringify({ pid: 7, machine: 'memory' });
    const { code, err } = await cli('run all shop --yes', {
      files: { ...SHOP, '/shop/.unsticky/lock': lock },
      alive: [7],
    });
    expect(code).toBe(2);
    expect(err).toContain('Process 7 on memory is at work in this folder.');
  });
});

describe('unsticky diff', () => {
  it('-o writes the patch to a file', async () => {
    const { out, host } = await cli('diff shop -o shop.patch');
    expect(out).toBe('');
    expect(host.disk.read('/shop.patch')).toMatch(/^diff --git a\//);
  });
});

describe('unsticky undo', () => {
  it('takes the last step back, lists what was done, and has nothing left to take back', async () => {
    const { host } = await cli('run session-store shop --yes');
    const undone = await cli('undo shop', host);
    expect(undone.code).toBe(0);
    expect(undone.out).toContain('Took back the step 0001 (session-store)');
    expect(host.disk.texts('/shop')).toMatchObject(SHOP);
    expect((await cli('undo --list shop', host)).out).toMatch(
      /^0001 {2}session-store .* \(undone\) .*\n0002 {2}undo .* of 0001: /,
    );
    expect(await cli('undo shop', host)).toMatchObject({ code: 2, err: 'unsticky: There is no step to undo.\n' });
  });

  it('takes a named step back, and says why where it cannot', async () => {
    const { host } = await cli('run session-store shop --yes');
    host.disk.put('/shop/app.js', host.disk.read('/shop/app.js').replace('new RedisStore', 'new OurStore'));
    const refused = await cli('undo session-store shop', host);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/app\.js:\d+.*changed since this step/);
    expect((await cli('undo 7 shop', host)).err).toContain('There is no step 7');
  });
});

describe('unsticky without a terminal', () => {
  it('prints the diff of the whole path and the command that writes it', async () => {
    const { code, out, err, host } = await cli('shop');
    expect(code).toBe(0);
    expect(out).toBe((await cli('diff shop')).out);
    expect(err).toContain('To write it: unsticky run all shop --yes\n');
    expect(host.disk.texts('/shop')).toEqual(SHOP);
  });
});

describe('unsticky list and explain', () => {
  it('list names the steps in the order of the path', async () => {
    expect((await cli('list', {})).out).toMatch(/^session-store +Move sessions to Redis\n/);
  });

  it('what takes the place of a step stands apart: chosen by name, never part of all', async () => {
    expect((await cli('list', {})).out).toMatch(
      /By name alone, never part of `all`:\n\njwt-auth +Sign tokens .* \(in the place of session-store\)\n/,
    );
    expect((await cli('explain jwt-auth', {})).out).toContain('It takes the place of session-store');
    const API = {
      ...SHOP,
      '/shop/app.js': [
        "const express = require('express');",
        "const session = require('express-session');",
        'const app = express();',
        "app.use(session({ secret: 'x', resave: false }));",
        "app.post('/login', (req, res) => {",
        '  req.session.id7 = req.body.name;',
        '  res.json({ ok: true });',
        '});',
        "app.get('/', (req, res) => (req.session.id7 ? res.json({}) : res.sendStatus(401)));",
        '',
      ].join('\n'),
    };
    const all = (await cli('run all shop --dry', { files: API })).out;
    expect(all).toContain('connect-redis');
    expect(all).not.toContain('jsonwebtoken');
    const named = (await cli('run jwt-auth all shop --dry', { files: API })).out;
    expect(named).toContain('jsonwebtoken');
    expect(named).not.toContain('connect-redis');
    const audited = JSON.parse((await cli('audit shop --format json', { files: API })).out) as {
      findings: { check: string; transform: string | null }[];
    };
    expect(audited.findings.find(({ check }) => check === 'sessions')?.transform).toBe('session-store');
  });

  it('explain says what a rule of the audit means', async () => {
    const { code, out } = await cli('explain literal-secret', {});
    expect([code, out.split('\n')[0]]).toEqual([0, 'literal-secret (a rule of the audit)']);
    expect(out).toContain('With two instances: ');
    expect(out).toContain('What people do: ');
  });

  it('explain says what a step refuses, and what a code means', async () => {
    expect((await cli('explain session-store', {})).out).toMatch(/store-unknown\n {4}The session store comes from/);
    expect((await cli('explain self-check', {})).out).toContain('What to do: Make this change by hand');
  });
});

it('a run of all steps names the state that none of them moves; a run of one does not look for it', async () => {
  const ROOMS = [
    "const { WebSocketServer } = require('ws');",
    'const wss = new WebSocketServer({ port: 3001 });',
    'const rooms = new Map();',
    "wss.on('connection', (ws) => {",
    "  if (!rooms.has('a')) rooms.set('a', new Set());",
    "  rooms.get('a').add(ws);",
    "  ws.on('message', (data) => {",
    "    for (const client of rooms.get('a')) client.send(String(data));",
    '  });',
    '});',
    '',
  ].join('\n');
  const files = { ...SHOP, '/shop/rooms.js': ROOMS };
  const all = await cli('run all shop --dry', { files });
  expect(all.err).toContain(
    'No step moves this state; `unsticky audit shop` says what breaks and what to do:\n  rooms.js:3:7  connection-table (websockets)\n    const rooms = new Map();\n',
  );
  expect(all.err).not.toContain('app.js');
  expect((await cli('run session-store shop --dry', { files })).err).not.toContain('rooms.js');
});

it('what a file that does not parse takes in stays synchronous', async () => {
  const files = {
    '/shop/package.json': '{ "name": "shop", "dependencies": { "express": "^4.18.0" } }',
    '/shop/ids.js': 'let n = 0;\nexports.next = () => ++n;\n',
    '/shop/app.js':
      "const express = require('express');\nconst ids = require('./ids');\nrequire('./orders');\nconst app = express();\napp.get('/', (req, res) => res.json(ids.next()));\napp.listen(1);\n",
    '/shop/orders.js': "const ids = require('./ids');\nexports.order = () => ids.next();\n",
  };
  expect((await cli('run counters shop --dry', { files })).out).toContain('await ids.next()');
  const broken = { ...files, '/shop/orders.js': "const ids = require('./ids');\nexports.order = ( => ids.next();\n" };
  const { out, err } = await cli('run counters shop --dry', { files: broken });
  expect(out).toBe('');
  expect(err).toMatch(/ids\.js:1:5 {2}unread-caller\n {2}A file that does not parse[^]*orders\.js/);
});

it('a patch that cannot be written is said, with what to do', async () => {
  const { code, err } = await cli('diff shop -o shop/missing/all.patch');
  expect(code).toBe(2);
  expect(err).toMatch(
    /shop\/missing\/all\.patch cannot be written \(.+\)\. Name a file in a folder that is there\.\n$/,
  );
});
