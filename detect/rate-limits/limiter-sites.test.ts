import { expect, it } from 'vitest';
import { memorySources } from '../../core/memory-sources.ts';
import { Program } from '../../program/program.ts';
import { collectLimiterSites } from './limiter-sites.ts';

const PACKAGE = '{"dependencies":{"express-rate-limit":"^7.1.0"}}';

function namesIn(text: string): (string | undefined)[] {
  const source = `const rateLimit = require('express-rate-limit');\n${text}`;
  const program = Program.of(memorySources({ 'app.js': source, 'package.json': PACKAGE }));
  return collectLimiterSites(program).map(({ name }) => name);
}

it.each([
  ['const loginLimiter = rateLimit({});', 'login'],
  ['exports.passwordResetRateLimit = rateLimit({});', 'password-reset'],
  ['const limiters = { upload: rateLimit({}) };', 'upload'],
  ['const verify2FALimiter = rateLimit({});', 'verify2-fa'],
  ['function createAuthLimiter() { return rateLimit({}); }', 'auth'],
  ['app.use("/api/v1", rateLimit({}));', 'api-v1'],
  ['const limiter = rateLimit({}); app.post("/users/:id/login", [auth, limiter]);', 'users-login'],
])('names the limiter of %s', (text, name) => {
  expect(namesIn(text)).toEqual([name]);
});

it('leaves a limiter without a telling place unnamed', () => {
  expect(namesIn('const limiter = rateLimit({}); app.use(limiter);')).toEqual([undefined]);
});

it('hands out the store, the prefix and the major', () => {
  const text = `import { rateLimit } from 'express-rate-limit';
import { RedisStore } from 'rate-limit-redis';
const store = new RedisStore({ sendCommand });
export const a = rateLimit({ limit: 5, store });`;
  const [site] = collectLimiterSites(Program.of(memorySources({ 'app.mjs': text, 'package.json': PACKAGE })));
  expect(site).toMatchObject({ library: 'express-rate-limit', major: 7, storage: 'external', name: 'a' });
  expect(site?.storeEntry?.name).toBe('store');
  expect(site?.finding).toBeUndefined();
});
