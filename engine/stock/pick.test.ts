import { describe, expect, it } from 'vitest';
import type { Group } from '../../core/group.ts';
import { defineTransform } from '../../program/transform.ts';
import { programOf, sample } from '../sample-transform.test-helper.ts';
import { leftOf, pickFor, planForFiles, type StockPlan } from './pick.ts';

/** `local(1)` in a.js and b.js move together, each other call alone. */
const paired = defineTransform({
  ...sample,
  analyze(program, options) {
    const { groups, ...rest } = sample.analyze(program, options);
    const pair = groups.filter(({ edits }) => edits[0]!.text === 'remote(1)');
    const first = pair[0]!;
    const joined: Group = {
      ...first,
      edits: pair.flatMap(({ edits }) => edits),
      imports: pair.flatMap(({ imports }) => imports),
    };
    return { ...rest, groups: [joined, ...groups.filter((group) => !pair.includes(group))] };
  },
});

const TEXTS = { 'a.js': 'local(1);\nlocal(2);\n', 'b.js': 'local(1);\nlocal(3);\n', 'c.js': 'local(4);\n' };
const HEAD = "const { remote } = require('./remote.js');\n\n";
const planned = (inOneProcess: boolean): StockPlan => planForFiles(paired, programOf(TEXTS), {}, inOneProcess);

describe('workers that do not know of each other', () => {
  it('move what lies in one file', () => {
    const { after, others } = pickFor(planned(false), 'a.js');
    expect(after).toBe(`${HEAD}local(1);\nremote(2);\n`);
    expect(others).toEqual([]);
  });

  it('leave what lies in several, and say so at the file that holds it', () => {
    expect(leftOf(planned(false), 'a.js').map(({ at }) => at.line)).toEqual([1]);
    expect(leftOf(planned(false), 'c.js')).toEqual([]);
  });
});

describe('one process', () => {
  it('moves a group with all its files at the first visit', () => {
    const { after, others, groups } = pickFor(planned(true), 'a.js');
    expect(after).toBe(`${HEAD}remote(1);\nremote(2);\n`);
    expect(others).toEqual([{ path: 'b.js', before: TEXTS['b.js'], after: `${HEAD}remote(1);\nremote(3);\n` }]);
    expect(groups).toHaveLength(3);
    expect(leftOf(planned(true), 'a.js')).toEqual([]);
  });

  it('does not touch files that share no group', () => {
    expect(pickFor(planned(true), 'c.js')).toMatchObject({ after: `${HEAD}remote(4);\n`, others: [] });
  });
});

it('a file without groups stays as it is', () => {
  const plan = planForFiles(paired, programOf({ ...TEXTS, 'd.js': 'other();\n' }), {}, true);
  expect(pickFor(plan, 'd.js')).toEqual({ after: 'other();\n', groups: [], others: [] });
});
