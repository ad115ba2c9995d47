import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { expect, test } from 'vitest';
import { Keys, splitKeys } from './keys.ts';

/** A stream that passes for a terminal; `raw` says which mode it is in. */
function terminal(): { input: PassThrough & { raw: boolean }; keys: Keys } {
  const input = Object.assign(new PassThrough(), {
    raw: false,
    setRawMode(on: boolean) {
      input.raw = on;
    },
  });
  return { input, keys: new Keys(input as unknown as ReadStream) };
}

test('reads one key without Enter, and leaves the terminal as it was', async () => {
  const { input, keys } = terminal();
  const key = keys.next();
  expect(input.raw).toBe(true);
  input.write('y');
  expect(await key).toBe('y');
  expect([input.raw, input.listenerCount('data'), input.isPaused()]).toEqual([false, 0, true]);
});

test('keeps keys that are typed ahead', async () => {
  const { input, keys } = terminal();
  input.write('ynq');
  expect([await keys.next(), await keys.next(), await keys.next()]).toEqual(['y', 'n', 'q']);
});

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s is no key', async (_name, bytes) => {
  const { input, keys } = terminal();
  input.write(bytes);
  expect(await keys.next()).toBeUndefined();
});

test('the end of input is no key', async () => {
  const { input, keys } = terminal();
  input.end();
  expect(await keys.next()).toBeUndefined();
});

test('an arrow is one key', () => {
  expect(splitKeys('y\u001B[A\u001BOPü\u001B')).toEqual(['y', '\u001B[A', '\u001BOP', 'ü', '\u001B']);
});
