import { describe, expect, test } from 'vitest';
import type { Finding } from '../core/finding.ts';
import { explainUnused, suppress } from './suppressions.ts';

const finding = (line: number, rule = 'map-cache', file = 'app.js'): Finding => ({
  check: 'cache',
  rule,
  at: { file, line, column: 1 },
  message: 'held here',
});

/** Runs `suppress` on one file; says the lines kept, and each comment as `line:column rule reason`. */
function run(text: string, findings: readonly Finding[], file = 'app.js') {
  const { kept, suppressed, unused } = suppress(findings, [{ path: file, read: () => text }]);
  const say = (list: typeof unused): string[] =>
    list.map(({ at, rule, reason }) => `${at.line}:${at.column} ${rule} ${reason}`);
  return { kept: kept.map(({ at }) => at.line), suppressed: say(suppressed), unused: say(unused) };
}

describe('a comment with a reason suppresses', () => {
  test.each([
    ['on the same line', 'const m = new Map(); // unsticky-ignore map-cache: one key', 1, '1:22'],
    ['in a block comment', 'const m = new Map(); /* unsticky-ignore map-cache: one key */', 1, '1:22'],
    ['before the code', '/* unsticky-ignore map-cache: one key */ const m = new Map();', 1, '1:1'],
    ['on the next line', '  // unsticky-ignore-next-line map-cache: one key\nconst m = new Map();', 2, '1:3'],
    ['with Windows line ends', '// unsticky-ignore-next-line map-cache: one key\r\nconst m = new Map();\r\n', 2, '1:1'],
    ['in a block comment above', '/* unsticky-ignore-next-line map-cache: one key */\nconst m = new Map();', 2, '1:1'],
    ['in a comment of several lines', '/* unsticky-ignore-next-line map-cache: one key\n   really */\nx', 3, '1:1'],
    ['in a docstring', '/**\n * unsticky-ignore-next-line map-cache: one key\n */\nconst m = 1;', 4, '2:2'],
    ['in a # comment', 'ip_hash; # unsticky-ignore map-cache: one key', 1, '1:10'],
    ['in an HTML comment', '<a> <!-- unsticky-ignore map-cache: one key -->', 1, '1:5'],
    ['after a string with slashes', "get('http://a'); // unsticky-ignore map-cache: one key", 1, '1:18'],
  ])('%s', (_, text, line, place) => {
    expect(run(text, [finding(line)])).toEqual({ kept: [], suppressed: [`${place} map-cache one key`], unused: [] });
  });

  test('two rules for one line', () => {
    const text = '// unsticky-ignore-next-line a: one\n// unsticky-ignore-next-line b: two\ncode';
    expect(run(text, [finding(3, 'a'), finding(3, 'b')])).toEqual({
      kept: [],
      suppressed: ['1:1 a one', '2:1 b two'],
      unused: [],
    });
  });

  test('all findings of the rule on the line', () => {
    expect(run('// unsticky-ignore-next-line a: one\ncode', [finding(2, 'a'), finding(2, 'a')]).kept).toEqual([]);
  });
});

describe('a comment does not suppress', () => {
  test.each([
    ['another rule', '// unsticky-ignore-next-line session: why\ncode', 2, '1:1 session why'],
    ['a line further up', 'code\ncode // unsticky-ignore map-cache: why', 1, '2:6 map-cache why'],
    ['two lines below', '// unsticky-ignore-next-line map-cache: why\n\ncode', 3, '1:1 map-cache why'],
    ['without a reason', 'code // unsticky-ignore map-cache', 1, '1:6 map-cache '],
    ['with an empty reason', '/* unsticky-ignore map-cache:   */ code', 1, '1:1 map-cache '],
    ['without a rule', 'code // unsticky-ignore', 1, '1:6  '],
  ])('%s, and is reported', (_, text, line, comment) => {
    expect(run(text, [finding(line)])).toEqual({ kept: [line], suppressed: [], unused: [comment] });
  });

  test.each([
    ['in a string', "log('// unsticky-ignore map-cache: why')"],
    ['in a word of its own', '// unsticky-ignored map-cache: why'],
    ['in prose', '// write unsticky-ignore map-cache: why'],
  ])('%s, and is no comment of this kind', (_, text) => {
    expect(run(text, [finding(1)])).toEqual({ kept: [1], suppressed: [], unused: [] });
  });

  test('in another file', () => {
    const { kept, unused } = suppress(
      [finding(1)],
      [{ path: 'b.js', read: () => '// unsticky-ignore map-cache: why' }],
    );
    expect({ kept: kept.length, unused: unused.length }).toEqual({ kept: 1, unused: 1 });
  });
});

test('a comment without a finding is unused', () => {
  expect(run('// unsticky-ignore-next-line map-cache: why', []).unused).toEqual(['1:1 map-cache why']);
});

describe('explainUnused says what to do', () => {
  const at = { file: 'app.js', line: 1, column: 1 };
  test.each([
    [{ at, rule: '', reason: '' }, 'The comment names no rule: write `unsticky-ignore RULE: reason`.'],
    [
      { at, rule: 'map-cache', reason: '' },
      'The comment gives no reason, so it does not count: write `unsticky-ignore map-cache: reason`.',
    ],
    [
      { at, rule: 'map-cache', reason: 'why' },
      'Nothing on that line is reported as map-cache any more: remove the comment.',
    ],
  ])('%o', (comment, words) => expect(explainUnused(comment)).toBe(words));
});
