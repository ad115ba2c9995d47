import { expect, test } from 'vitest';

import { renderRefusals } from './refusals.ts';

const text = { short: 'a getter cannot wait for an answer', remedy: 'Make it a method, and call it with await.' };
const of = { file: 'src/cart.js', line: 4, column: 7 };

test('place, code, short, detail, what stays, and the remedy', () => {
  const refusal = { code: 'in-getter', at: { file: 'src/price.js', line: 9, column: 3 }, of, detail: 'total' };
  expect(renderRefusals([{ refusal, text }], { color: false, columns: 80 })).toBe(
    [
      'src/price.js:9:3  in-getter',
      '  a getter cannot wait for an answer: total.',
      '  So this stays as it is: src/cart.js:4:7',
      '  What to do: Make it a method, and call it with await.',
      '',
    ].join('\n'),
  );
});

test('a refusal at the state itself does not repeat its place, and the order is by place', () => {
  const refusals = [9, 2].map((line) => ({ refusal: { code: 'x', at: { ...of, line }, of: { ...of, line } }, text }));
  const rendered = renderRefusals(refusals, { color: false, columns: 80 });
  expect(rendered).not.toContain('stays');
  expect(rendered.match(/src\/cart\.js:\d+:7/gu)).toEqual(['src/cart.js:2:7', 'src/cart.js:9:7']);
});

test('nothing for no refusal', () => {
  expect(renderRefusals([], { color: true, columns: 80 })).toBe('');
});
