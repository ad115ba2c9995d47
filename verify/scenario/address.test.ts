import { expect, test } from 'vitest';
import { resolveAddress } from './address.ts';

const base = new URL('http://127.0.0.1:4000');
const at = (address: string) => resolveAddress(address, base, ['http://127.0.0.1:9000']).href;

test('paths and addresses of this machine go to the proxy', () => {
  expect(at('/a?b=1')).toBe('http://127.0.0.1:4000/a?b=1');
  expect(at('http://localhost:3000/a?b=1')).toBe('http://127.0.0.1:4000/a?b=1');
  expect(at('https://[::1]/a')).toBe('http://127.0.0.1:4000/a');
});

test('services of the run are asked directly', () => {
  expect(at('http://127.0.0.1:9000/bucket/key?sig=1')).toBe('http://127.0.0.1:9000/bucket/key?sig=1');
});

test('no other machine is ever asked', () => {
  expect(() => at('https://example.com/a?b=1')).toThrow(
    'https://example.com is not the app: write only the path, /a?b=1',
  );
});
