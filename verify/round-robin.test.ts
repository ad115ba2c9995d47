import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { RoundRobin } from './round-robin.ts';

const request = (method = 'GET', headers = {}) => ({ method, url: '/', headers }) as IncomingMessage;

function balance(count: number, down: number[] = []) {
  return new RoundRobin(count, (number) => (down.includes(number) ? undefined : new URL(`http://127.0.0.1:${number}`)));
}

test('deals in turn, and again from the first after begin', () => {
  const robin = balance(3);
  const picked = [1, 2, 3, 4].map(() => robin.pick(request())?.instance);
  expect(picked).toEqual([1, 2, 3, 1]);
  robin.begin();
  expect(robin.served).toEqual([]);
  expect(robin.pick(request())?.instance).toBe(1);
});

test('passes over what is down, and tells when nothing runs', () => {
  expect([1, 2, 3].map(() => balance(3, [1]).pick(request())?.instance)).toEqual([2, 2, 2]);
  const none = balance(2, [1, 2]);
  expect(none.pick(request())).toBeUndefined();
  expect(none.served).toEqual([{ method: 'GET', path: '/', instance: undefined }]);
});

test('a header pins a request, is taken off, and does not move the turn', () => {
  const robin = balance(2);
  const pinned = request('GET', { 'x-unsticky-instance': '2' });
  expect(robin.pick(pinned)?.instance).toBe(2);
  expect(pinned.headers).toEqual({});
  expect(robin.pick(request())?.instance).toBe(1);
});

test('a plan goes before the header', () => {
  const robin = balance(2);
  robin.begin(({ method }) => (method === 'GET' ? 2 : 1));
  expect(robin.pick(request('POST', { 'x-unsticky-instance': '2' }))?.instance).toBe(1);
  expect(robin.pick(request('GET'))?.instance).toBe(2);
});
