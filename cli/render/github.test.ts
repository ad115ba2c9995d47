import { expect, test } from 'vitest';

import { renderGithub } from './github.ts';
import { finding, report, SHOP } from './sample-report.test-helper.ts';

test('one annotation per finding, failure and unused suppression, and none for an empty report', () => {
  expect(
    renderGithub(SHOP)
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual([...Array.from({ length: 8 }, () => '::warning'), '::notice']);
  expect(renderGithub(report([]))).toBe('');
});

test('an annotation has place, title and message', () => {
  const text = renderGithub(report([finding({ message: 'Kept here.' })]), { prefix: 'packages/shop' });
  expect(text).toBe(
    '::warning file=packages/shop/src/cart.js,line=4,col=7,title=Maps and caches%3A module-map::Kept here. Move it: unsticky run cache\n',
  );
});

test('what would end a property or the line is escaped', () => {
  const at = { file: 'a,b:100%.js', line: 1, column: 1 };
  const text = renderGithub(report([finding({ at, message: '50%\r\n::error::x' })]));
  expect(text).toContain('file=a%2Cb%3A100%25.js,');
  expect(text).toContain('::50%25');
  expect(text.trimEnd()).not.toMatch(/[\r\n]/u);
});
