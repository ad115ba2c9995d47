import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordIndex, intersects } from './word-index.ts';

/** The words that the index finds in a text. */
function found(words: readonly string[], text: string): string[] {
  const index = new WordIndex(words);
  const bits = index.find(Buffer.from(text, 'utf8'));
  return [...new Set(words)].filter((word) => intersects(index.select([word]), bits));
}

test('finds words that overlap, lie in each other or end at the same place', () => {
  const words = ['new Map', 'Map(', 'express-session', 'session', 'sess', 'ion'];
  expect(found(words, 'x = new Map()')).toEqual(['new Map', 'Map(']);
  expect(found(words, "require('express-session')")).toEqual(['express-session', 'session', 'sess', 'ion']);
});

test('tells upper from lower case, and finds words that are not ASCII', () => {
  expect(found(['Session', 'grüße'], 'session grüße')).toEqual(['grüße']);
});

test('holds no word that was not given', () => {
  const index = new WordIndex(['a']);
  expect(index.has('b')).toBe(false);
  expect(intersects(index.select(['b']), index.find(Buffer.from('ab')))).toBe(false);
});

test('agrees with String.includes on any words, more than 32 of them too', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.', 'ä', '\n'), maxLength: 40 });
  const words = fc.array(letters.filter(Boolean), { maxLength: 80 });
  fc.assert(
    fc.property(words, letters, (words, text) => {
      expect(found(words, text)).toEqual([...new Set(words)].filter((word) => text.includes(word)));
    }),
  );
});
