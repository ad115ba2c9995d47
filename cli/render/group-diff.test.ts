import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';

import { renderGroupDiff } from './group-diff.ts';

const BEFORE =
  "'use strict';\nconst carts = new Map();\n\nfunction cartOf(id) {\n  return carts.get(id);\n}\nmodule.exports = cartOf;\n";
const AFTER = BEFORE.replace('function cartOf', 'async function cartOf').replace('return carts', 'return await carts');
const changes = [{ path: 'src/cart.js', before: BEFORE, after: AFTER }];

test('without colour: header, numbers of both sides, signs', () => {
  expect(renderGroupDiff(changes, { color: false })).toBe(
    [
      'src/cart.js',
      "1 1   'use strict';",
      '2 2   const carts = new Map();',
      '3 3',
      '4   - function cartOf(id) {',
      '5   -   return carts.get(id);',
      '  4 + async function cartOf(id) {',
      '  5 +   return await carts.get(id);',
      '6 6   }',
      '7 7   module.exports = cartOf;',
      '',
    ].join('\n'),
  );
});

test('with colour: the changed words are inverted, and only they', () => {
  const text = renderGroupDiff(changes, { color: true });
  const marked = text
    .split('\u001b[7m')
    .slice(1)
    .map((rest) => rest.split('\u001b[27m')[0]);
  expect(marked).toEqual(['async', 'await']);
  expect(stripVTControlCharacters(text).replaceAll(/ +$/gmu, '')).toBe(renderGroupDiff(changes, { color: false }));
});

test('lines that share next to nothing are not emphasised', () => {
  const other = [{ path: 'a.js', before: 'alpha(beta, gamma);\n', after: 'if (delta) return epsilon;\n' }];
  expect(renderGroupDiff(other, { color: true })).not.toContain('\u001b[7m');
});

test('new and deleted files are named so, and every line is there', () => {
  const text = renderGroupDiff(
    [
      { path: 'lib/redis.js', before: null, after: 'connect();' },
      { path: 'store.js', before: 'old();\n', after: null },
      { path: 'same.js', before: 'a', after: 'a' },
    ],
    { color: false },
  );
  expect(text).toBe(
    'lib/redis.js  new file\n  1 + connect();\n    \\ No newline at end of file\n\nstore.js  deleted\n1   - old();\n',
  );
});

test('hunks far apart are parted, with three lines of context', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line${index + 1}`);
  const after = lines.map((line) => (line === 'line2' || line === 'line30' ? `${line}!` : line));
  const text = renderGroupDiff([{ path: 'a.js', before: lines.join('\n'), after: after.join('\n') }], { color: false });
  expect(text).toContain(' 5  5   line5\n      ⋮\n27 27   line27\n');
  expect(text).not.toContain('line6\n');
});

test('source text cannot drive the terminal', () => {
  const text = renderGroupDiff([{ path: 'a\u001b[2J.js', before: 'a', after: 'b\u001b[2J\u0007\u202Ec' }], {
    color: false,
  });
  expect(text).toBe('a.js\n1   - a\n    \\ No newline at end of file\n  1 + bc\n    \\ No newline at end of file\n');
});
