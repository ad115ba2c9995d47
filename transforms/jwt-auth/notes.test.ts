import { expect, it } from 'vitest';
import { runCase } from '../../test/case-run.ts';
import { jwtAuth } from './unit.ts';

const APP = `const express = require('express');
const session = require('express-session');
const app = express();
const options = { secret: 'cat', rolling: true, cookie: {} };
if (process.env.SECURE) options.cookie.secure = true;
app.use(session(options));
app.use((req, res, next) => {
  res.header('Access-Control-Allow-Headers', 'Content-Type');
  next();
});
app.post('/login', (req, res) => {
  req.session.userId = req.body.name;
  res.json({ ok: true });
});
app.get('/', (req, res) => (req.session.userId ? res.json({}) : res.sendStatus(401)));
`;

it('says what clients, tests and reviewers have to do', () => {
  const client = "fetch('/login', { method: 'POST', credentials: 'include' });\n";
  const { step } = runCase(jwtAuth, { 'app.js': APP, 'client/src/api.js': client }, {});
  const [group] = step.groups;
  for (const said of [
    /Clients must change: keep `token`/,
    /work with the cookie, and must send the token instead: client\/src\/api\.js\./,
    /may not send Authorization yet: add it to the list in app\.js\./,
    /Tokens are handed out at app\.js:12\./,
    /can read what is in it: userId\./,
    /Set JWT_SECRET/,
    /Nothing logs out/,
    /`rolling`/,
    /`options` still holds options/,
  ])
    expect(group!.notes.filter((note) => said.test(note))).toHaveLength(1);
});

it('says nothing of what is not there', () => {
  const plain = APP.replace(' rolling: true,', '')
    .replace(/^if .*\n/m, '')
    .replace('Content-Type', 'Authorization');
  const { step } = runCase(jwtAuth, { 'app.js': plain }, {});
  const said = step.groups[0]!.notes.join('\n');
  expect(said).not.toMatch(/rolling|options of the session|may not send|work with the cookie/);
});
