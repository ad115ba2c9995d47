import { expect, test } from 'vitest';

import { renderJson } from './json.ts';
import { finding, report, SHOP } from './sample-report.test-helper.ts';

const parsed = (...args: Parameters<typeof renderJson>): { findings: object[] } & Record<string, unknown> =>
  JSON.parse(renderJson(...args)) as { findings: object[] } & Record<string, unknown>;

test('a finding has the keys of the contract and no others', () => {
  const uses = [{ file: 'src/a.js', line: 9, column: 2 }];
  const { findings } = parsed(
    report([finding({ automation: 'manual', transform: null, reason: 'a getter reads it', remedy: 'x', uses })]),
  );
  expect(findings).toEqual([
    {
      check: 'cache',
      rule: 'module-map',
      file: 'src/cart.js',
      line: 4,
      column: 7,
      message: finding().message,
      automation: 'manual',
      transform: null,
      reason: 'a getter reads it',
      uses,
    },
  ]);
});

test('reason and uses are left out where there are none', () => {
  expect(Object.keys(parsed(report([finding()])).findings[0]!)).toEqual([
    'check',
    'rule',
    'file',
    'line',
    'column',
    'message',
    'automation',
    'transform',
  ]);
});

test('the object has version, ten checks, failures and suppressions with flat places', () => {
  const object = parsed(SHOP);
  expect(object['version']).toBe(1);
  expect(object['checklist']).toEqual(SHOP.checklist);
  expect(object['failures']).toEqual([
    { file: 'src/legacy/old.js', line: 40, column: 13, message: 'Unexpected token, expected ","' },
  ]);
  expect(object['suppressed']).toEqual([
    {
      file: 'src/metrics.js',
      line: 5,
      column: 1,
      rule: 'module-counter',
      reason: 'metrics are per process <by design>',
    },
  ]);
  expect(object['unusedSuppressions']).toEqual([
    { file: 'src/flags.js', line: 2, column: 1, rule: 'module-map', reason: 'table filled at start' },
  ]);
});
