import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../core/change.ts';
import {
  changesOfReview,
  decide,
  decideRest,
  positionOf,
  proposalOf,
  replay,
  startReview,
  type Decision,
  type Review,
} from './review.ts';
import { reviewPrint } from './review-print.ts';
import { runAll } from './run-all.ts';
import { programOf, sample } from './sample-transform.test-helper.ts';

const HEAD = "const { remote } = require('./remote.js');\n";
const start = (text: string): Review => startReview(sample, programOf({ 'app.js': text }), {});
const answer = (review: Review, decision: Omit<Extract<Decision, { kind: 'take' | 'leave' }>, 'id'>): Review =>
  decide(review, { id: review.current!.id, ...decision });
const textOf = (changes: ChangeSet, path = 'app.js'): string | null | undefined =>
  changes.find((change) => change.path === path)?.after;

const THREE = 'local(1);\nlocal(2);\nlocal(3);\n';

describe('decisions', () => {
  it('taking all is what a run does, whole', () => {
    const program = programOf({ 'app.js': 'local(local(1));\nlocal(2);\n', 'b.js': 'local(3);\n' });
    const taken = decideRest(startReview(sample, program, {}), 'take');
    expect(changesOfReview(taken)).toEqual(runAll(program, [sample], {}).changes);
    expect(textOf(changesOfReview(taken))).toBe(`${HEAD}\nremote(remote(1));\nremote(2);\n`);
  });

  it('leaving all changes nothing, not even beside the sources', () => {
    expect(changesOfReview(decideRest(start(THREE), 'leave'))).toEqual([]);
  });

  it('moves only what was taken', () => {
    const review = answer(answer(answer(start(THREE), { kind: 'leave' }), { kind: 'take' }), { kind: 'leave' });
    expect(review.current).toBeUndefined();
    expect(textOf(changesOfReview(review))).toBe(`${HEAD}\nlocal(1);\nremote(2);\nlocal(3);\n`);
  });

  it('leaving stays with the place when an edit moves it, whatever the ids are by then', () => {
    const left = answer(start(THREE), { kind: 'leave' });
    const texts = { 'app.js': `${HEAD}\nlocal(1);\nremote(20);\nlocal(3);\n` };
    const edited = decide(left, { id: left.current!.id, kind: 'edit', texts });
    expect(edited.current?.at.line).toBe(5);
    expect(answer(edited, { kind: 'leave' }).current).toBeUndefined();
  });

  it('counts the groups, and goes back one at a time', () => {
    const first = start(THREE);
    const second = answer(first, { kind: 'take' });
    expect([positionOf(first), positionOf(second)]).toEqual([
      { index: 1, of: 3 },
      { index: 2, of: 3 },
    ]);
    expect(second.previous).toBe(first);
    expect(first.previous).toBeUndefined();
  });

  it('a decision about a group that is not there changes nothing', () => {
    const review = start(THREE);
    expect(decide(review, { id: 'sample/app.js#9', kind: 'take' })).toBe(review);
  });
});

describe('proposals', () => {
  it('show what a group adds to those that were taken', () => {
    const second = answer(start(THREE), { kind: 'take' });
    expect(proposalOf(second)).toEqual([
      {
        path: 'app.js',
        before: `${HEAD}\nremote(1);\nlocal(2);\nlocal(3);\n`,
        after: `${HEAD}\nremote(1);\nremote(2);\nlocal(3);\n`,
      },
    ]);
  });

  it('ask about a group that overlaps once the other one is written', () => {
    const inner = answer(start('local(local(1));\n'), { kind: 'take' });
    expect(inner.current?.title).toBe('call 1');
    expect(textOf(proposalOf(inner))).toBe(`${HEAD}\nremote(remote(1));\n`);
  });
});

describe('edits', () => {
  const edited = (review: Review): Review =>
    decide(review, {
      id: review.current!.id,
      kind: 'edit',
      texts: { 'app.js': `${HEAD}\nremote(1); // mine\nlocal(2);\nlocal(3);\n` },
    });

  it('are taken as the person wrote them, and the next groups go on top', () => {
    const review = decideRest(edited(start(THREE)), 'take');
    expect(textOf(changesOfReview(review))).toBe(`${HEAD}\nremote(1); // mine\nremote(2);\nremote(3);\n`);
    expect(textOf(changesOfReview(review), '.env.example')).toContain('REMOTE_URL');
    expect(review.moved).toHaveLength(3);
  });

  it('go away when the person goes back', () => {
    const review = edited(start(THREE));
    expect(changesOfReview(review.previous!)).toEqual([]);
  });
});

describe('suppressions', () => {
  const suppressed = (text: string, reason = 'each  process\nneeds it'): Review => {
    const review = start(text);
    return decide(review, { id: review.current!.id, kind: 'suppress', reason });
  };

  it('write a comment in the style of the file, and are not asked about again', () => {
    const review = suppressed('function f() {\r\n\tlocal(1);\r\n}\r\nlocal(2);\r\n');
    expect(review.current?.title).toBe('call 1');
    const text =
      'function f() {\r\n\t// unsticky-ignore-next-line local-call: each process needs it\r\n\tlocal(1);\r\n}\r\nlocal(2);\r\n';
    expect(textOf(changesOfReview(decideRest(review, 'leave')))).toBe(text);
    expect(start(text).step.groups.map(({ title }) => title)).toEqual(['call 1']);
  });

  it('follow groups that were taken around the same line', () => {
    const first = answer(start('local(local(1));\n'), { kind: 'take' });
    const second = decide(first, { id: first.current!.id, kind: 'suppress', reason: 'so' });
    expect(textOf(changesOfReview(second))).toBe(
      `${HEAD}\n// unsticky-ignore-next-line local-call: so\nremote(local(1));\n`,
    );
  });

  it('are impossible where the line above is text', () => {
    const review = start('f(`\n${local(1)}`);\n');
    expect(decide(review, { id: review.current!.id, kind: 'suppress', reason: 'so' })).toBe(review);
  });

  it('are impossible without a reason', () => {
    const review = start(THREE);
    expect(decide(review, { id: review.current!.id, kind: 'suppress', reason: ' ' })).toBe(review);
  });
});

describe('replay', () => {
  const decisions: Decision[] = [
    { id: 'sample/app.js#0', kind: 'edit', texts: { 'app.js': `${HEAD}\nremote(10);\nlocal(2);\nlocal(3);\n` } },
    { id: 'sample/app.js#0', kind: 'suppress', reason: 'so' },
    { id: 'sample/app.js#1', kind: 'take' },
  ];

  it('leads to where the decisions led', () => {
    const direct = decisions.reduce(decide, start(THREE));
    const stored = JSON.parse(JSON.stringify(direct.decisions)) as Decision[];
    expect(changesOfReview(replay(start(THREE), stored))).toEqual(changesOfReview(direct));
    expect(direct.decisions).toEqual(decisions);
  });

  it('stops at a decision about something else', () => {
    const review = replay(start(THREE), [...decisions.slice(0, 1), { id: 'sample/app.js#7', kind: 'take' }]);
    expect(review.decisions).toEqual(decisions.slice(0, 1));
  });

  it('the print tells whether the decisions were about this app', () => {
    const print = reviewPrint(start(THREE));
    expect(reviewPrint(start(THREE))).toBe(print);
    expect(reviewPrint(start(`${THREE}// edited\n`))).not.toBe(print);
    expect(reviewPrint(startReview(sample, programOf({ 'app.js': THREE, 'b.js': 'local(1);\n' }), {}))).not.toBe(print);
  });
});

it('a transform that throws has a void step that says so', () => {
  const broken = { ...sample, analyze: () => JSON.parse('{') };
  const { step } = startReview(broken, programOf({ 'app.js': THREE }), {});
  expect(step.groups).toEqual([]);
  expect(step.refusals).toMatchObject([
    { code: 'self-check', detail: expect.stringMatching(/^sample failed, SyntaxError/) },
  ]);
});
