import { expect, test } from 'vitest';
import { memorySources } from './memory-sources.ts';

const sources = memorySources({ 'b.ts': 'new Map()', 'a.js': '\uFEFFsession()', 'package.json': '{}' });

test('separates JS and TS from the other files, each sorted', () => {
  expect(sources.paths).toEqual(['a.js', 'b.ts']);
  expect(sources.others).toEqual(['package.json']);
});

test('reads whole texts, byte order mark included, and throws where nothing is', () => {
  expect(sources.read('a.js')).toBe('\uFEFFsession()');
  expect(() => sources.read('none.js')).toThrow('none.js');
  expect(sources.has('none.js')).toBe(false);
});

test('knows which words a file holds', () => {
  expect(sources.mentions('a.js', ['multer', 'session'])).toBe(true);
  expect(sources.mentions('a.js', ['multer'])).toBe(false);
});
