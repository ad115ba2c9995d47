import { describe, expect, test } from 'vitest';
import { memorySources } from '../../core/memory-sources.ts';
import { Program } from '../program.ts';
import { matchesPattern } from './path-patterns.ts';
import { routesFor, routesOf } from './routes.ts';
import { routesTouching } from './routes-touching.ts';

const programOf = (files: Record<string, string>): Program => Program.of(memorySources(files));
const pathsOf = (files: Record<string, string>): string[] =>
  routesOf(programOf(files))
    .filter(({ method }) => method !== 'USE')
    .map(({ method, path }) => `${method} ${path}`);

describe('routes', () => {
  test('of one file, with all spellings of a registration', () => {
    const app = `
      const express = require('express');
      const app = express();
      app.set('x', 1); app.get('x');
      app.get('/a', h); app.del('/b', h);
      app.route('/c').get(h).post(h);
      app.get(['/d', '/e/:id'], h).post(\`/f/\${kind}\`, h);
      app.all('*', h);
      const BASE = '/g';
      app.put(BASE + '/h', h);`;
    expect(pathsOf({ 'app.js': app })).toEqual([
      'GET /a',
      'DELETE /b',
      'GET /c',
      'POST /c',
      'GET /d',
      'GET /e/:id',
      'POST /f/*',
      'ALL /*',
      'PUT /g/h',
    ]);
  });

  test('carry the prefixes of routers in other files, once for each mount', () => {
    const files = {
      'app.mjs':
        "import express from 'express'; import api from './api.mjs'; const app = express(); app.use('/v1', api); app.use('/v2', auth, api);",
      'api.mjs':
        "import { Router } from 'express'; import users from './users.mjs'; const api = Router(); api.use('/users', users); export default api;",
      'users.mjs': "import express from 'express'; export default express.Router().get('/', h).get('/:id', h);",
    };
    expect(pathsOf(files)).toEqual(['GET /v1/users', 'GET /v1/users/:id', 'GET /v2/users', 'GET /v2/users/:id']);
  });

  test('are found where the app is a parameter, a field, or what a factory returns', () => {
    const files = {
      'app.js':
        "const express = require('express'); const app = express(); require('./more')(app); app.use('/made', require('./make')()); module.exports = app;",
      'more.js': "module.exports = (server) => { server.get('/more', h); };",
      'make.js':
        "const { Router } = require('express'); module.exports = () => { const made = Router(); made.get('/x', h); return made; };",
      'class.js':
        "const express = require('express'); class Server { constructor() { this.app = express(); this.routes(); } routes() { this.app.get('/field', h); } } new Server();",
    };
    expect(pathsOf(files).toSorted()).toEqual(['GET /field', 'GET /made/x', 'GET /more']);
  });

  test('are read from a table in a loop', () => {
    const app = `
      const express = require('express'); const app = express(); const router = express.Router();
      const a = express.Router(); a.get('/one', h);
      const table = [{ path: '/a', route: a }, { path: '/b', route: a }];
      table.forEach((row) => router.use(row.path, row.route));
      for (const { path, route } of table) app.use('/of' + path, route);
      app.use('/all', router);`;
    expect(pathsOf({ 'app.js': app })).toEqual(expect.arrayContaining(['GET /all/a/one', 'GET /all/b/one']));
  });

  test('know the middleware that runs before them, and only that', () => {
    const app = `
      const app = require('express')();
      app.use(first); app.use('/api', second); app.get('/api/x', h); app.get('/y', [own, h]); app.use(last);`;
    const program = programOf({ 'app.js': app });
    const names = routesOf(program)
      .filter(({ method }) => method === 'GET')
      .map(({ before, handlers }) => [...before, ...handlers].map(({ file, path }) => file.textOf(path.node)));
    expect(names).toEqual([
      ['first', 'second', 'h'],
      ['first', 'own', 'h'],
    ]);
  });
});

test.each([
  ['/users/:id', '/users/7?x=1', true],
  ['/users/:id', '/users/7/posts', false],
  ['/users/:id(\\d+)', '/users/x', false],
  ['/users/:id?', '/users', true],
  ['/files/*', '/files/a/b.txt', true],
  ['/files/*path', '/files/a', true],
  ['/a.b', '/aXb', false],
  ['/Case/', '/case', true],
  ['/', '/', true],
])('%s takes %s: %s', (pattern, path, expected) => {
  expect(matchesPattern(pattern, path)).toBe(expected);
});

describe('routes that touch a place', () => {
  const files = {
    'app.js': `const app = require('express')();
const limiter = require('./limits').make();
const seen = require('./store');
app.use(require('express-session')());
const wrap = (fn) => (req, res, next) => fn(req, res).catch(next);
app.get('/read', wrap(async (req, res) => res.json(lookUp(req.query.k))));
app.post('/write', limiter, (req, res) => { seen.set(req.body.k, 1); });
app.get('/none', (req, res) => res.end());
function lookUp(k) { return [k].map(one); }
function one(k) { return seen.get(k); }`,
    'store.js': 'module.exports = new Map();',
    'limits.js': "exports.make = () => require('express-rate-limit')();",
  };
  const program = programOf(files);
  const touching = (file: string, line: number, column: number): string[] =>
    routesTouching(program, [{ file, line, column }])
      .filter(({ route }) => route.method !== 'USE')
      .map(({ route, by }) => `${route.path} ${by}`);

  test('through other files, wrappers and calls', () => {
    expect(touching('store.js', 1, 18)).toEqual(['/read handlers', '/write handlers']);
    expect(touching('limits.js', 1, 22)).toEqual(['/write handlers']);
  });

  test('through middleware before them', () => {
    expect(touching('app.js', 4, 9)).toEqual(['/read before', '/write before', '/none before']);
  });

  test('in the order in which a request passes them', () => {
    expect(routesFor(routesOf(program), 'POST', '/write').map(({ method, path }) => `${method} ${path}`)).toEqual([
      'USE /',
      'POST /write',
    ]);
  });
});
