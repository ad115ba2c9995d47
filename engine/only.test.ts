import { expect, it } from 'vitest';
import { selectOnly } from './only.ts';
import { runAll } from './run-all.ts';
import { programOf, sample, sampleOf } from './sample-transform.test-helper.ts';
import type { Line } from './track-line.ts';

const HEAD = "const { remote } = require('./remote.js');\n\n";
const steps = [sample, sampleOf('other', 'second')];

function run(text: string, ...numbers: number[]): { after: string | null | undefined; missing: readonly Line[] } {
  const program = programOf({ 'app.js': text });
  const lines = numbers.map((line) => ({ file: 'app.js', line }));
  const { choose, missing } = selectOnly(program, steps, {}, lines);
  const { changes } = runAll(program, steps, {}, choose);
  return { after: changes.find(({ path }) => path === 'app.js')?.after, missing };
}

it('selects the lines of the app as it was, also after an earlier step has moved them', () => {
  const text = 'local(1);\nother(2);\nother(3);\nother(4);\n';
  expect(run(text, 1, 3).after).toBe(`${HEAD}remote(1);\nother(2);\nremote(3);\nother(4);\n`);
});

it('selects a line that an earlier step rewrote', () => {
  expect(run('local(other(1));\nother(2);\n', 1).after).toBe(`${HEAD}remote(remote(1));\nother(2);\n`);
});

it('selects no neighbour of what it has moved, in whatever round', () => {
  expect(run('local(\n  local(1));\nlocal(2);\nlocal(3);\n', 1, 2).after).toBe(
    `${HEAD}remote(\n  remote(1));\nlocal(2);\nlocal(3);\n`,
  );
});

it('names the lines where nothing stands', () => {
  expect(run('local(1);\nf();\n', 1, 2).missing).toEqual([{ file: 'app.js', line: 2 }]);
});
