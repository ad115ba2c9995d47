import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { renderProofJson } from './json.ts';
import { AGREES, DIFFERS } from './sample-proof.test-helper.ts';
import { renderProof } from './text.ts';

const PLAIN = { color: false, columns: 100 };

test('a proof that differs shows the lanes, the line that holds the state, and what nothing explains', () => {
  expect(renderProof(DIFFERS, PLAIN)).toBe(`scenario.http on 2 instances
Redis: redis-server started for this run
S3: none

  ✓ one instance                     4 requests, 1.2 s
  ✗ all instances in turn            4 requests, 1.2 s: 2 answers wrong
  ✗ instance 1 killed and restarted  The app ended before it answered.
  · Redis away for a while           not played: Redis is yours and is not stopped

all instances in turn:
  instance                            1     2
  POST /login                         200   ·
  GET /profile                        ·     401   ✗ one instance: 200
  GET /search?q=longlonglonglonglon…  200   ·
  GET /health                         ·     none  ✗ no answer within 5 s on instance 2, expected an…

Where it comes from:
  app.js:16:3  express-session-memory  explains 1 request
    app.use(session({ secret: '<s>' }));
    all instances in turn, "<b>Who</b> am I?" (line 9): status is 200 on one instance, 401 on
    instance 2.
    It stands before GET /profile, and 401 instead of 200 is how it shows.
    Move it: unsticky run session-store

Not explained by anything that the audit found:
  all instances in turn, "GET /health" (line 18): no answer within 5 s on instance 2, expected an
  answer

The generated scenario does not cover:
  - jobs: what a timer does cannot be counted

2 instances do not answer as one. 1 piece of state explains it in part.
`);
});

test('colour adds nothing but colour', () => {
  const coloured = renderProof(DIFFERS, { ...PLAIN, color: true });
  expect(coloured).toContain('\u001b[31m');
  expect(stripVTControlCharacters(coloured)).toBe(renderProof(DIFFERS, PLAIN));
});

test('a proof that agrees says so, and shows no lanes', () => {
  const text = renderProof(AGREES, PLAIN);
  expect(text).toContain('✓ all instances in turn            3 requests');
  expect(text).not.toContain('Where it comes from');
  expect(text).toMatch(
    /answer as one: in this scenario the app is stateless\. The audit still finds 1\s+piece\s+of\s+state\s+that does not show in it\.\n$/,
  );
});

test('JSON names the finding of each divergence', () => {
  const json = JSON.parse(renderProofJson(DIFFERS)) as {
    version: number;
    agrees: boolean;
    divergences: { request: string; blame: { file: string; line: number; transform: string }[] }[];
    phases: { name: string; requests: { instance: number }[] }[];
  };
  expect([json.version, json.agrees]).toEqual([1, false]);
  expect(
    json.divergences.map(({ blame }) => blame.map(({ file, line, transform }) => `${file}:${line} ${transform}`)),
  ).toEqual([['app.js:16 session-store'], []]);
  expect(json.phases[1]?.requests.map(({ instance }) => instance)).toEqual([1, 2, 1, 2]);
});
