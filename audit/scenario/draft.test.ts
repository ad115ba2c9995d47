import { expect, test } from 'vitest';
import { memorySources } from '../../core/memory-sources.ts';
import { Program } from '../../program/program.ts';
import type { DraftRequest } from './block.ts';
import { findCredentials } from './credentials.ts';
import { draftScenario, withoutRepeatedReads } from './draft.ts';
import { logInsOf } from './log-in.ts';
import { staticPrefixesOf } from './static-prefixes.ts';

const programOf = (files: Record<string, string>): Program => Program.of(memorySources(files));

const APP = `
const express = require('express');
const app = express();
app.use(express.json());
app.use('/photos', express.static('uploads'));
app.use(require('express-session')({}));
const upload = require('multer')({ dest: 'uploads' });
const limiter = require('express-rate-limit')({ limit: 3 });
const known = (req, res, next) => (req.session.user ? next() : res.status(401).end());
const notes = new Map();
app.get('/', (req, res) => res.end('hello'));
app.post('/register', (req, res) => { const { name, password, mail } = req.body; res.end(); });
app.post('/enter', limiter, async ({ body: { name, password } }, res) => { res.req.session.user = name; });
app.post('/enter2', limiter, (req, res) => { const { name, password } = req.body; req.session.user = name; res.end(); });
app.get('/me', known, (req, res) => res.json(req.session.user));
app.post('/notes', known, (req, res) => { notes.set(req.body.title, req.body.text); req.session.last = req.body.title; res.end(); });
app.get('/notes/:id', known, (req, res) => res.json(notes.get(req.params.id)));
app.post('/photo', known, upload.single('photo'), (req, res) => res.json({ photo: req.file.filename, note: req.body.note }));
app.post('/logout', (req, res) => req.session.destroy(() => res.end()));
`;
const program = programOf({ 'app.js': APP });
const short = ({ method, path, body, repeat = 1, user = '' }: DraftRequest): string =>
  [method, path, body?.startsWith('{') ? body : '', repeat, user].join(' ').replace(/\s+/g, ' ').trim();

test('a log-in is what writes what other routes read from the session', () => {
  expect(logInsOf(program).map(({ route, fields }) => [route.path, fields])).toEqual([
    ['/enter2', ['name', 'password']],
  ]);
});

test('the draft signs up, logs in, uploads, writes, reads, and probes limits last', () => {
  const { blocks } = draftScenario(program, [], []);
  expect(blocks.map(({ kind, requests }) => [kind, ...requests.map(short)])).toEqual([
    [
      'login',
      'POST /register {"name":"unsticky","password":"Unsticky-1234","mail":"unsticky@example.com"} 1 newcomer',
      'POST /enter2 {"name":"unsticky","password":"Unsticky-1234"} 1',
      'GET /me 2',
      'GET /me 1 stranger',
      'GET / 2',
      'GET / 1 stranger',
    ],
    ['upload', 'POST /photo 1'],
    ['write', 'POST /notes {"title":"unsticky","text":"unsticky"} 2', 'GET /notes/{{write1.response.body.id}} 2'],
    ['read', 'GET / 2'],
    ['read', 'GET /me 2'],
    ['limit', 'POST /enter {"name":"unsticky-guess","password":"unsticky-guess"} 61'],
  ]);
  expect(withoutRepeatedReads(blocks).filter(({ kind }) => kind === 'read')).toEqual([]);
});

test('an upload has the form field that the code names, and the others that the handler reads', () => {
  const upload = draftScenario(program, [], []).blocks.find(({ kind }) => kind === 'upload')?.requests[0];
  expect(upload?.headers?.['Content-Type']).toBe('multipart/form-data; boundary=unsticky-boundary');
  expect(upload?.body?.split('\n').filter((line) => line.startsWith('Content-Disposition'))).toEqual([
    'Content-Disposition: form-data; name="note"',
    'Content-Disposition: form-data; name="photo"; filename="unsticky.png"',
  ]);
  expect(staticPrefixesOf(program)).toEqual(['/photos']);
});

test('what cannot be guessed is said', () => {
  expect(draftScenario(programOf({ 'app.js': 'let x = 1;' }), [], []).gaps).toEqual([
    'routes: none was found that Express registers',
  ]);
});

test.each([
  [
    'an array in code',
    { 'users.js': "module.exports = [{ id: 1, name: 'ann', password: 'tandem' }];" },
    { name: 'ann', password: 'tandem' },
  ],
  [
    'a table of passwords',
    { 'users.js': "const users = { ann: 'abacus' }; (req) => users[req.body.name] === req.body.password;" },
    { name: 'ann', password: 'abacus' },
  ],
  [
    'a comparison',
    { 'auth.js': "(name, password) => name === 'john' && 'change' === password;" },
    { name: 'john', password: 'change' },
  ],
  ['hashes', { 'users.js': "module.exports = [{ name: 'ann', password: '$2b$10$abc' }];" }, undefined],
])('credentials from %s', (_, files, expected) => {
  expect(findCredentials(programOf(files as Record<string, string>), ['name', 'password', 'rememberMe'], [])).toEqual(
    expected,
  );
});

test('credentials from a data file', () => {
  const seeds = [
    { file: 'data/users.json', value: { users: [{ name: 'bob' }, { name: 'ann', password: 1234, extra: [] }] } },
  ];
  expect(findCredentials(programOf({}), ['name', 'password'], seeds)).toEqual({ name: 'ann', password: '1234' });
});
