import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';

import { CHECKS } from '../../core/check.ts';
import { finding, report, SHOP } from './sample-report.test-helper.ts';
import { renderTable } from './table.ts';

const PLAIN = { color: false, columns: 80 };

test('the ten checks come first, aligned, with who moves what', () => {
  const lines = renderTable(SHOP, PLAIN).split('\n').slice(0, 10);
  expect(lines.map((line) => line.slice(4, 15).trim())).toEqual(CHECKS);
  expect(new Set(lines.map((line) => line.search(/(stateful|stateless|not used)/u)))).toEqual(new Set([17]));
  expect(lines[0]).toBe('  ✗ sessions     stateful   1 place: 1 by unsticky');
  expect(lines[3]).toBe('  ✗ cache        stateful   2 places: 1 by unsticky, 1 by hand');
});

test('a finding shows place, code, why and who moves it', () => {
  const text = renderTable(report([finding({ uses: [{ file: 'src/a.js', line: 9, column: 2 }] })]), PLAIN);
  expect(text).toContain(
    [
      'cache: Where is cached data?',
      '',
      '  src/cart.js:4:7  module-map',
      '    const carts = new Map();',
      '    Carts are kept in a Map of this process. The other instance has no such',
      '    cart, and a restart loses all of them.',
      '    Move it: unsticky run cache',
      '    Used at src/a.js:9:2',
      '',
    ].join('\n'),
  );
});

test('what a person must move says why and what people do', () => {
  const manual = { automation: 'manual', transform: null } as const;
  const both = renderTable(
    report([finding({ ...manual, reason: 'a getter reads it.', remedy: 'Make it a method.' })]),
    PLAIN,
  );
  expect(both).toContain('    By hand: a getter reads it.\n    What people do: Make it a method.\n');
  const remedy = renderTable(report([finding({ ...manual, remedy: 'Read it from the environment.' })]), PLAIN);
  expect(remedy).toContain('    By hand: Read it from the environment.\n');
  expect(renderTable(report([finding(manual)]), PLAIN)).toContain('By hand: no transform moves this kind of state.');
});

test('failures, unused suppressions, counts and the next command close it', () => {
  const text = renderTable(SHOP, { ...PLAIN, dir: "it's here" });
  expect(text).toContain('Could not be read\n  src/legacy/old.js:40:13\n    Unexpected token, expected ","\n');
  expect(text).toContain('  src/flags.js:2:1\n    module-map (table filled at start)\n');
  expect(text.replaceAll('\n', ' ')).toContain(
    '7 pieces of state in 6 files: unsticky can move 5, 2 need a person. 64 files, 12 of them parsed, 1 could not be read. 1 finding suppressed by comments.',
  );
  expect(text).toContain(`Next: unsticky 'it'\\''s here'  goes through it step by step\n`);
});

test('a clean app is told to prove it', () => {
  const text = renderTable(report([]), { ...PLAIN, dir: '.' });
  expect(text).toContain('No state found.');
  expect(text).toContain('Next: unsticky verify  runs');
});

test('known state is not called none', () => {
  const known = report([], { checklist: report([finding()]).checklist });
  expect(renderTable(known, PLAIN)).toContain('No state that is not known already.');
});

test.each([80, 66, 120])('no line is wider than %i columns', (columns) => {
  const long = report([...SHOP.findings, finding({ message: 'word '.repeat(300), code: 'x'.repeat(5000) })], {
    failures: SHOP.failures,
  });
  const wide = renderTable(long, { color: false, columns })
    .split('\n')
    .filter((line) => line.length > columns && !line.includes('price-cache-for-every-currency.js'));
  expect(wide).toEqual([]);
});

test('colour is a parameter and changes nothing but colour', () => {
  const text = renderTable(SHOP, { ...PLAIN, color: true });
  expect(text).toContain('\u001b[31m✗ sessions');
  expect(stripVTControlCharacters(text)).toBe(renderTable(SHOP, PLAIN));
});

test('source text cannot drive the terminal', () => {
  const text = renderTable(
    report([finding({ code: 'const a = "\u001b[2J\u0007\u009b31m\u202E";', message: 'a\u001b]0;x\u0007b' })]),
    PLAIN,
  );
  expect(text).not.toMatch(/[\p{Bidi_Control}]|(?!\n)\p{Cc}/u);
});
