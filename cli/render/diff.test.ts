import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { ChangeSet } from '../../core/change.ts';
import { renderDiff } from './diff.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unsticky-diff-'));
  execFileSync('git', ['init', '-q'], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes what is before, lets git apply the diff, and returns what is there then. */
function applied(changes: ChangeSet, ...options: string[]): ChangeSet {
  for (const { path, before } of changes) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (before !== null) writeFileSync(join(folder, path), before);
    else rmSync(join(folder, path), { force: true });
  }
  execFileSync('git', ['apply', ...options], { cwd: folder, input: renderDiff(changes), stdio: 'pipe' });
  return changes.map((change) => ({ ...change, after: textOf(change.path) }));
}

function textOf(path: string): string | null {
  return existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : null;
}

const CASES: Record<string, ChangeSet> = {
  'a changed file': [{ path: 'src/a.js', before: 'one\ntwo\nthree\n', after: 'one\n2\nthree\n' }],
  'a new file': [{ path: 'lib/redis.js', before: null, after: 'connect();\n' }],
  'a new empty file': [{ path: '.keep', before: null, after: '' }],
  'a deleted file': [{ path: 'store.js', before: 'a\nb\n', after: null }],
  'a deleted empty file': [{ path: 'store.js', before: '', after: null }],
  'a file that was empty': [{ path: 'a.js', before: '', after: 'x\n' }],
  'a file that becomes empty': [{ path: 'a.js', before: 'x\n', after: '' }],
  'no final newline before or after': [{ path: 'a.js', before: 'a\nb', after: 'a\nc' }],
  'a final newline that comes': [{ path: 'a.js', before: 'a\nb', after: 'a\nb\n' }],
  'a final newline that goes': [{ path: 'a.js', before: 'a\nb\n', after: 'a\nb' }],
  'a new file without final newline': [{ path: 'a.js', before: null, after: 'a' }],
  CRLF: [{ path: 'a.js', before: 'a\r\nb\r\nc\r\n', after: 'a\r\nB\r\nc\r\n' }],
  'CRLF beside LF': [{ path: 'a.js', before: 'a\r\nb\nc\r\n', after: 'a\r\nb\nc\n' }],
  'a lone carriage return': [{ path: 'a.js', before: 'a\rb\nc\n', after: 'a\rB\nc\n' }],
  'a byte order mark': [{ path: 'a.js', before: '\uFEFFa\nb\n', after: '\uFEFFa\nc\n' }],
  'a line separator inside a line': [{ path: 'a.js', before: 'a\u2028b\nc\n', after: 'a\u2028B\nc\n' }],
  'lines that look like headers': [
    { path: 'a.sql', before: '-- a/x\n++ b\n', after: '-- b/y\n++ c\ndiff --git a/q b/q\n' },
  ],
  'a path with spaces': [{ path: 'my app/the file.js', before: 'a\n', after: 'b\n' }],
  'a new file in a path with spaces': [{ path: 'my app/new file.js', before: null, after: 'b\n' }],
  'a deleted file in a path with spaces': [{ path: 'my app/old file.js', before: 'b\n', after: null }],
  'quotes, backslashes, tabs and umlauts in a path': [{ path: 'a"b\\c\tä.js', before: 'a\n', after: 'b\n' }],
  'several files': [
    { path: 'a.js', before: 'a', after: 'b' },
    { path: 'b.js', before: 'a\n', after: null },
    { path: 'c.js', before: null, after: 'c\n' },
    { path: 'd.js', before: 'd\n', after: 'D\n' },
  ],
};

test.each(Object.entries(CASES))('git apply takes %s', (_name, changes) => {
  expect(applied(changes)).toEqual(changes);
});

test('git apply --reverse takes it too', () => {
  const changes = CASES['several files']!;
  const reversed = changes.map(({ path, before, after }) => ({ path, before: after, after: before }));
  for (const { path, after } of changes) if (after !== null) writeFileSync(join(folder, path), after);
  execFileSync('git', ['apply', '--reverse'], { cwd: folder, input: renderDiff(changes), stdio: 'pipe' });
  expect(reversed.map((change) => ({ ...change, after: textOf(change.path) }))).toEqual(reversed);
});

test('git apply takes any texts', () => {
  const line = fc.constantFrom('a', 'b', '', '-- x', '++ y', ' ', '\\ No newline', 'ä\t', 'c\r', '@@ -1 +1 @@');
  const text = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.boolean())
    .map(([lines, end]) => lines.join('\n') + (end ? '\n' : ''));
  const property = fc.property(text, text, (before, after) => {
    fc.pre(before !== after);
    const changes = [{ path: 'x y.js', before, after }];
    expect(applied(changes)).toEqual(changes);
  });
  fc.assert(property, { numRuns: 60 });
});

test('an executable file may be deleted', () => {
  writeFileSync(join(folder, 'x.sh'), 'a\n', { mode: 0o755 });
  execFileSync('git', ['apply'], {
    cwd: folder,
    input: renderDiff([{ path: 'x.sh', before: 'a\n', after: null }]),
    stdio: 'pipe',
  });
  expect(existsSync(join(folder, 'x.sh'))).toBe(false);
});

test('what does not differ is not shown, and git finds no Index lines', () => {
  expect(renderDiff([{ path: 'a.js', before: 'a\n', after: 'a\n' }])).toBe('');
  expect(renderDiff(CASES['a new file']!)).toBe(
    'diff --git a/lib/redis.js b/lib/redis.js\nnew file mode 100644\n--- /dev/null\n+++ b/lib/redis.js\n@@ -0,0 +1,1 @@\n+connect();\n',
  );
});
