import { expect, test } from 'vitest';
import type { Exchange } from './exchange.ts';
import { interpolate } from './variables.ts';

const login: Exchange = {
  title: 'login',
  line: 1,
  round: 1,
  method: 'POST',
  path: '/login',
  instance: 1,
  status: 302,
  headers: { location: ['/me'] },
  body: '{"token":"t1","user":{"ids":[5,6]}}',
  duration: 1,
  failures: [],
};
const variables = new Map([
  ['host', 'http://{{name}}'],
  ['name', 'app'],
  ['loop', '{{loop}}'],
]);
const scope = { variables, answers: new Map([['login', login]]) };

test.each([
  ['{{host}}/a', 'http://app/a'],
  ['Bearer {{login.response.body.token}}', 'Bearer t1'],
  ['{{ login.response.body.$.token }}', 't1'],
  ['{{login.token}}', 't1'],
  ['{{login.response.body.user.ids[1]}}', '6'],
  ['{{login.response.body.$.user}}', '{"ids":[5,6]}'],
  ['{{login.response.body.*}}', login.body],
  ['{{login.response.headers.Location}}', '/me'],
  ['{{login.response.status}}', '302'],
])('%s → %s', (text, expected) => {
  expect(interpolate(text, scope)).toBe(expected);
});

test('dynamic values', () => {
  expect(interpolate('{{$guid}}', scope)).toMatch(/^[\da-f-]{36}$/);
  expect(Number(interpolate('{{$timestamp}}', scope))).toBeCloseTo(Date.now() / 1000, -2);
  expect(Number(interpolate('{{$randomInt 5 6}}', scope))).toBe(5);
});

test('what has no value is named', () => {
  expect(() => interpolate('{{login.response.body.missing}}', scope)).toThrow(
    '{{login.response.body.missing}} has no value',
  );
  expect(() => interpolate('{{loop}}', scope)).toThrow('in a circle');
});
