import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuditFinding } from '../core/audit-report.ts';
import { BaselineError, compareBaseline, writeBaseline } from './baseline.ts';
import { fingerprint } from './fingerprint.ts';

interface Parts {
  readonly line?: number;
  readonly column?: number;
  readonly file?: string;
  readonly code?: string;
  readonly rule?: string;
}

function finding({
  line = 1,
  column = 1,
  file = 'app.js',
  code = 'const m = new Map();',
  rule = 'map',
}: Parts = {}): AuditFinding {
  const at = { file, line, column };
  return { check: 'cache', rule, at, message: 'held here', automation: 'manual', transform: null, code };
}

describe('fingerprint', () => {
  test('does not change with the line, the column and the indentation', () => {
    const here = fingerprint(finding({ line: 3 }), 'x = 1', 0);
    expect(fingerprint(finding({ line: 90, column: 7 }), '\t  x =  1 ', 0)).toBe(here);
    expect(here).toMatch(/^[0-9a-f]{16}$/);
  });

  test('changes with check, rule, file, code and occurrence', () => {
    const base = finding();
    const prints = [
      fingerprint(base, 'x', 0),
      fingerprint({ ...base, check: 'jobs' }, 'x', 0),
      fingerprint(finding({ rule: 'other' }), 'x', 0),
      fingerprint(finding({ file: 'b.js' }), 'x', 0),
      fingerprint(base, 'y', 0),
      fingerprint(base, 'x', 1),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('the ratchet', () => {
  const three = [1, 5, 9].map((line) => finding({ line }));
  const baseline = writeBaseline({ findings: three });

  test('the same report has nothing fresh, wherever its lines are', () => {
    const moved = three.map(({ at }) => finding({ line: at.line + 40 }));
    expect(compareBaseline({ findings: moved }, baseline)).toEqual({ fresh: [], gone: 0, unread: [] });
  });

  test('a copy of a known line is fresh, and it is the last one', () => {
    const { fresh, gone } = compareBaseline({ findings: [...three, finding({ line: 12 })] }, baseline);
    expect({ lines: fresh.map(({ at }) => at.line), gone }).toEqual({ lines: [12], gone: 0 });
  });

  test('fewer equal lines are gone, not fresh', () => {
    expect(compareBaseline({ findings: three.slice(1) }, baseline)).toEqual({ fresh: [], gone: 1, unread: [] });
  });

  test('a changed line is fresh and its old form is gone', () => {
    const { fresh, gone } = compareBaseline(
      { findings: [...three.slice(0, 2), finding({ line: 9, code: 'y' })] },
      baseline,
    );
    expect({ lines: fresh.map(({ at }) => at.line), gone }).toEqual({ lines: [9], gone: 1 });
  });

  test('an empty baseline knows nothing', () => {
    const { fresh } = compareBaseline({ findings: three }, writeBaseline({ findings: [] }));
    expect(fresh).toEqual(three);
  });
});

describe('writeBaseline', () => {
  test('is readable, sorted and ends with a newline', () => {
    const text = writeBaseline({
      findings: [finding({ file: 'b.js' }), finding({ file: 'a.js', rule: 'z' }), finding({ file: 'a.js' })],
    });
    expect(text.replace(/[0-9a-f]{16}/g, 'PRINT')).toBe(`{
  "version": 1,
  "findings": [
    {"fingerprint":"PRINT","check":"cache","rule":"map","file":"a.js","code":"const m = new Map();"},
    {"fingerprint":"PRINT","check":"cache","rule":"z","file":"a.js","code":"const m = new Map();"},
    {"fingerprint":"PRINT","check":"cache","rule":"map","file":"b.js","code":"const m = new Map();"}
  ]
}
`);
  });

  const parts = fc.record({
    line: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 3 }),
    file: fc.constantFrom('a.js', 'b.js'),
    code: fc.constantFrom('x', 'y "\u2028'),
  });

  test('does not depend on the order of the findings, and knows all of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(parts, { selector: (part) => JSON.stringify(part) }), (list) => {
        const findings = list.map(finding);
        const text = writeBaseline({ findings });
        expect(writeBaseline({ findings: findings.toReversed() })).toBe(text);
        expect(compareBaseline({ findings }, text)).toEqual({ fresh: [], gone: 0, unread: [] });
      }),
    );
  });
});

describe('a text that is no baseline says what to do', () => {
  test.each([
    ['', /^The baseline is not JSON .*: restore the file, or delete it and write it anew\.$/],
    ['null', /no baseline of unsticky: name another file/],
    ['[]', /no baseline of unsticky/],
    ['{"version":1}', /no baseline of unsticky/],
    ['{"version":2,"findings":[]}', /newer unsticky: update/],
    ['{"version":1,"findings":[{"fingerprint":"a"},{}]}', /^Finding 2 of the baseline has no fingerprint: restore/],
    ['{\n<<<<<<< HEAD\n}', /merge conflict: keep the lines of both sides/],
  ])('%j', (text, words) => {
    expect(() => compareBaseline({ findings: [] }, text)).toThrow(BaselineError);
    expect(() => compareBaseline({ findings: [] }, text)).toThrow(words);
  });
});
