import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeBack, type LineRange } from './merge.ts';

/** Lines in short: `'a b c'` is three lines. */
const lines = (text: string): string =>
  text
    .split(' ')
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');
type Texts = readonly [before: string, after: string, present: string];
const back = ([before, after, present]: Texts): unknown =>
  takeBack({ before: lines(before), after: lines(after), present: lines(present) }, false);

test.each<[string, Texts, string]>([
  ['nothing came after', ['a b c', 'a X c', 'a X c'], 'a b c'],
  ['a line far away changed', ['a b c d e', 'a X c d e', 'a X c d E'], 'a b c d E'],
  ['the next line changed', ['a b c', 'a X c', 'a X C'], 'a b C'],
  ['a line was added right below', ['a b', 'a X b', 'a X Y b'], 'a Y b'],
  ['a line was added right above', ['a b', 'a X b', 'a Y X b'], 'a Y b'],
  ['the lines moved down', ['a b c', 'a X c', 'p q r a X c'], 'p q r a b c'],
  ['the same lines stand elsewhere', ['a b c', 'a X c', 'a X c a X c'], 'a b c a X c'],
  ['somebody took it back by hand', ['a b c d', 'a X c Y', 'a b c Y'], 'a b c d'],
  [
    'an import was added below the one of the step',
    ['i1 - code', 'i1 I2 - code2', 'i1 I2 I3 - code2 more'],
    'i1 I3 - code more',
  ],
])('%s: the rest stays', (_name, texts, expected) => {
  expect(back(texts)).toBe(lines(expected));
});

test.each<[string, Texts, LineRange]>([
  ['the same line', ['a b c', 'a X c', 'a Z c'], { from: 2, to: 2 }],
  ['a block around it', ['a b c', 'a X c', 'q A Z C'], { from: 1, to: 4 }],
  ['a line in the middle of what was added', ['a d', 'a X Y d', 'a X new Y d'], { from: 3, to: 3 }],
  ['a line at the place where some were removed', ['a b c', 'a c', 'a new c'], { from: 2, to: 2 }],
  ['a line of the step was deleted, and one far away', ['a b c d e', 'a X Y d e', 'a Y d'], { from: 2, to: 2 }],
])('%s: refused, with the lines of the present text', (_name, texts, expected) => {
  expect(back(texts)).toEqual([expected]);
});

test('line ends and a missing last one stay', () => {
  expect(takeBack({ before: 'a\r\nb\r\nc', after: 'a\r\nX\r\nc', present: 'new\r\na\r\nX\r\nc' }, false)).toBe(
    'new\r\na\r\nb\r\nc',
  );
});

const json = (...names: string[]): string =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1'])) }, null, 2);

test.each([
  [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'c']],
  [['a'], ['a', 'b'], ['a', 'b', 'c', 'd'], ['a', 'c', 'd']],
  [['b'], ['a', 'b'], ['a', 'b', 'c'], ['b', 'c']],
  [
    ['a', 'd'],
    ['a', 'c', 'd'],
    ['a', 'b', 'c', 'd', 'e'],
    ['a', 'b', 'd', 'e'],
  ],
  [['a', 'multer'], ['a'], ['a', 'z'], ['a', 'multer', 'z']],
])('in JSON, entries around those of the step do not overlap them: %j %j %j', (before, after, present, expected) => {
  const texts = { before: json(...before), after: json(...after), present: json(...present) };
  const merged = takeBack(texts, true);
  // Where a comma cannot be settled it is refused; what is merged is right to the byte.
  expect(typeof merged === 'string' ? merged : 'refused').toBe(
    expected.includes('multer') ? 'refused' : json(...expected),
  );
});

/** A text and changes to it that do not meet: each line is kept, replaced, removed or followed by more. */
const edited = fc
  .array(fc.constantFrom('keep', 'step', 'later'), { minLength: 1, maxLength: 12 })
  .map((owners) => owners.flatMap((owner) => ['fixed', owner]));

test('takes back exactly the lines of the step, whatever was changed between them', () => {
  fc.assert(
    fc.property(
      edited,
      fc.array(fc.constantFrom('replace', 'remove', 'add'), { minLength: 24, maxLength: 24 }),
      (owners, kinds) => {
        const text = (active: readonly string[]): string =>
          owners
            .map((owner, at) => (active.includes(owner) ? change(`line ${at}\n`, kinds[at]!) : `line ${at}\n`))
            .join('');
        const texts = { before: text([]), after: text(['step']), present: text(['step', 'later']) };
        expect(takeBack(texts, false)).toBe(text(['later']));
      },
    ),
  );
});

function change(line: string, kind: 'replace' | 'remove' | 'add'): string {
  if (kind === 'remove') return '';
  return kind === 'replace' ? `new ${line}` : `${line}more of ${line}`;
}
