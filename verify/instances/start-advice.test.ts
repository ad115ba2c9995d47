import { expect, test } from 'vitest';
import { startAdvice } from './start-advice.ts';

const BUILT = { scripts: { build: 'tsc' } };

test('an app that is not built', () => {
  expect(startAdvice("Error: Cannot find module '/tmp/x/dist/bin/www.js'", BUILT)).toBe(
    'Build the app first: npm run build.',
  );
  expect(startAdvice("Error: Cannot find module './routes'", {})).toBe('');
});

test('a package that is not installed', () => {
  expect(startAdvice("Error: Cannot find module 'express'", BUILT)).toBe(
    'Install what the app needs first: npm install.',
  );
  expect(startAdvice("Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'express' imported from /x/a.js", {})).toMatch(
    /npm install/,
  );
});

test('a service that is not there, however the error is printed', () => {
  const properties = "errno: -111,\n  code: 'ECONNREFUSED',\n  address: '127.0.0.1',\n  port: 6379\n";
  expect(startAdvice('MongoServerError: connect ECONNREFUSED ::1:27017', {})).toMatch(/at ::1:27017\. Start it/);
  expect(startAdvice(properties, {})).toMatch(/at 127\.0\.0\.1:6379\. Start it/);
});

test('another error', () => {
  expect(startAdvice('SyntaxError: Unexpected token', BUILT)).toBe('');
});
