import * as fc from 'fast-check';

/** An app whose table is read and written through a random graph of functions, and the calls that are sent to it. */
export interface GeneratedApp {
  readonly text: string;
  readonly calls: readonly (readonly [fn: number, key: string, n: number])[];
}

/** How the table is written in the source. */
interface Spelling {
  readonly made: string;
  readonly get: string;
  readonly has: string;
  readonly set: (value: string) => string;
  readonly drop: string;
  readonly list: string;
}

/** `counts`: the values are numbers, and some are counted; else they are texts. */
interface Style extends Spelling {
  readonly counts: boolean;
}

const SPELLINGS: readonly Spelling[] = [
  {
    made: 'new Map()',
    get: 'table.get(k)',
    has: 'table.has(k)',
    set: (value) => `table.set(k, ${value})`,
    drop: 'table.delete(k)',
    list: '[...table.keys()]',
  },
  {
    made: '{}',
    get: 'table[k]',
    has: 'k in table',
    set: (value) => `table[k] = ${value}`,
    drop: 'delete table[k]',
    list: 'Object.keys(table)',
  },
];

/** Statements that only write; the numbers are of functions that write, and come later. */
const WRITES: readonly ((at: Style, callee: string | undefined) => string)[] = [
  ({ set, counts }) => `${set(counts ? 'n * 2' : 'k + n')};`,
  ({ set, get, counts }) => `${set(counts ? `(${get} || 0) + 2` : "'two'")};`,
  ({ drop }) => `${drop};`,
  ({ has, set, counts }) => `if (!(${has})) ${set(counts ? 'n * 3' : '`${n}`')};`,
  ({ has, set, get, counts }) =>
    !counts ? `${set('k')};` : `if (${has}) {\n    ${set(`${get} + 1`)};\n  } else {\n    ${set('1')};\n  }`,
  (_, callee) => (callee ? `out.push(${callee}(k + 'x', n + 1, out) ?? null);` : 'out.push(n);'),
  (_, callee) =>
    callee ? `[k, k + 'y'].forEach((each, i) => {\n    ${callee}(each, n + i, out);\n  });` : 'out.push(-n);',
];

const READS: readonly ((at: Style, callee: string | undefined) => string)[] = [
  ({ get }) => `out.push(${get} ?? null);`,
  ({ has }) => `out.push(${has});`,
  ({ list }) => `out.push(${list});`,
  ({ has, get }) => `if (${has}) out.push(${get});`,
  ({ has, get }) => `if (!(${has})) return 'none';\n  out.push(${get} + n);`,
  ({ get }) => `out.push(\`value \${${get} || 'zero'}\`);`,
  ({ get }) => `for (let i = 0; i < 2; i++) out.push([i, ${get} ?? n]);`,
  ({ get }) =>
    `switch (${get}) {\n    case undefined:\n      out.push('new');\n      break;\n    default:\n      out.push('old');\n  }`,
  (_, callee) => (callee ? `out.push([k, 'b'].map((each) => ${callee}(each, n, [])));` : `out.push('end');`),
  (_, callee) => `out.push(['a', k, 'b'].filter((each) => ${callee ? `${callee}(each, n, out)` : 'each > k'}));`,
  (_, callee) => `out.push(['a', k].some((each) => ${callee ? `!${callee}(each, n, out)` : 'each > k'}));`,
  (_, callee) =>
    `const fits = ['b', k].every((each, i) => ${callee ? `!${callee}(each, i, out)` : 'i < n'});\n  out.push(fits);`,
  (_, callee) =>
    callee
      ? `if (['b', k].find((each) => {\n    const value = ${callee}(each, n, out);\n    return value === 'no' || !value;\n  })) out.push('found');`
      : `out.push('lost');`,
  (_, callee) => (callee ? `out.push([k, 'b'].flatMap((each) => ${callee}(each, n, []) ?? []));` : `out.push(n);`),
  (_, callee) => (callee ? `const { length = 0 } = ${callee}(k, n, out) || {};\n  out.push(length);` : `out.push(k);`),
];

const ENDS: Readonly<Record<'write' | 'read', readonly ((at: Style) => string)[]>> = {
  write: [() => 'return n;', ({ set, counts }) => `${set(counts ? 'n * 5' : "n + 'z'")};\n  return k;`, () => ''],
  read: [
    ({ get }) => `return ${get};`,
    ({ list }) => `return ${list};`,
    ({ has, get }) => `return ${has} ? ${get} : 'no';`,
  ],
};

const FUNCTIONS = 6;

/** Functions with even numbers write, the others read; each calls only ones with higher numbers of its own sort. */
export const generatedApp: fc.Arbitrary<GeneratedApp> = fc
  .record({
    spelling: fc.constantFrom(...SPELLINGS),
    counts: fc.boolean(),
    bodies: fc.array(
      fc.record({
        picks: fc.array(fc.nat(99), { minLength: 1, maxLength: 3 }),
        end: fc.nat(99),
        callee: fc.nat(99),
        arrow: fc.boolean(),
      }),
      {
        minLength: FUNCTIONS,
        maxLength: FUNCTIONS,
      },
    ),
    calls: fc.array(fc.tuple(fc.nat(FUNCTIONS - 1), fc.constantFrom('a', 'b', 'ax'), fc.integer({ min: 1, max: 9 })), {
      minLength: 4,
      maxLength: 12,
    }),
  })
  .map(({ spelling, counts, bodies, calls }) => ({ calls, text: textOf({ ...spelling, counts }, bodies) }));

interface Body {
  readonly picks: readonly number[];
  readonly end: number;
  readonly callee: number;
  readonly arrow: boolean;
}

function textOf(spelling: Style, bodies: readonly Body[]): string {
  const functions = bodies.map((body, n) => functionText(spelling, body, n)).toReversed();
  const cases = bodies.map((_, n) => `    case ${n}:\n      return res.json({ out, result: f${n}(key, n, out) });`);
  return `const express = require('express');

const table = ${spelling.made};

${functions.join('\n\n')}

const app = express();
app.post('/', (req, res) => {
  const { fn, key, n } = req.body;
  const out = [];
  switch (fn) {
${cases.join('\n')}
  }
});
app.listen(3000);
`;
}

function functionText(spelling: Style, { picks, end, callee, arrow }: Body, n: number): string {
  const kind = n % 2 === 0 ? 'write' : 'read';
  const later = Array.from({ length: FUNCTIONS }, (_, m) => m).filter((m) => m > n && m % 2 === n % 2);
  const name = later.length > 0 ? `f${later[callee % later.length]}` : undefined;
  const of = kind === 'write' ? WRITES : READS;
  const lines = [...new Set(picks.map((pick) => of[pick % of.length]!(spelling, name)))];
  const last = ENDS[kind][end % ENDS[kind].length]!(spelling);
  const body = [...lines, ...(last === '' ? [] : [last])].map((line) => `  ${line}`).join('\n');
  return arrow ? `const f${n} = (k, n, out) => {\n${body}\n};` : `function f${n}(k, n, out) {\n${body}\n}`;
}
