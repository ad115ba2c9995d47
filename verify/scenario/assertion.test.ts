import { expect, test } from 'vitest';
import { judge, parseAssertion } from './assertion.ts';
import type { Exchange } from './exchange.ts';

const exchange: Exchange = {
  title: 't',
  line: 1,
  round: 1,
  method: 'GET',
  path: '/',
  instance: 1,
  status: 201,
  headers: { 'content-type': ['application/json; charset=utf-8'] },
  body: JSON.stringify({ user: { name: 'Ann', age: 7, admin: false, none: null }, list: [{ id: 3 }], 'a key': 1 }),
  duration: 12,
  failures: [],
};

function seenBy(line: string, on = exchange): string | undefined {
  const assertion = parseAssertion(line, 3);
  if (typeof assertion === 'string') throw new Error(assertion);
  return judge(assertion, assertion.operand, on)?.seen;
}

test.each([
  '?? status == 201',
  '?? status != 200',
  '?? status < 300',
  '?? status >= 201',
  '?? body contains Ann',
  '?? body.user.name == Ann',
  "?? body.user.name == 'Ann'",
  '?? body.user.age > 6',
  '?? body.user.admin == false',
  '?? body.user.none == null',
  '?? body.list[0].id == 3',
  '?? body.list.0.id <= 3',
  "?? body['a key'] == 1",
  '?? body.list == [{"id": 3}]',
  '?? body.user.name exists',
  '?? body.user.name matches ^A.n$',
  '?? header content-type contains json',
  '?? header Content-Type matches /charset=utf-8/',
  '?? duration < 1000',
])('holds: %s', (line) => {
  expect(seenBy(line)).toBeUndefined();
});

test.each([
  ['?? status == 200', '201'],
  ['?? body.user.name == Bob', 'Ann'],
  ['?? body.nothing == 1', 'nothing there'],
  ['?? body.nothing exists', 'nothing there'],
  ['?? body.nothing < 1', 'nothing there'],
  ['?? body.nothing contains a', 'nothing there'],
  ['?? body.user.none < 1', 'null'],
  ['?? header x-none exists', 'nothing there'],
  ['?? body.user.age > 7', '7'],
])('fails: %s', (line, seen) => {
  expect(seenBy(line)).toBe(seen);
});

test('without an answer an assertion fails with the reason', () => {
  expect(seenBy('?? status == 201', { ...exchange, status: 0, body: '', problem: 'no answer within 10 s' })).toBe(
    'no answer within 10 s',
  );
});
