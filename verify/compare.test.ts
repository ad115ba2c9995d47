import { describe, expect, test } from 'vitest';
import { compareRuns } from './compare.ts';
import type { Exchange } from './scenario/exchange.ts';

function answer(body: unknown, more: Partial<Exchange> = {}): Exchange {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const base = {
    title: 'count',
    line: 3,
    round: 1,
    method: 'GET',
    path: '/',
    instance: 1,
    status: 200,
    headers: {},
    duration: 1,
    failures: [],
  };
  return { ...base, body: text, ...more };
}

const cookie = (line: string) => answer('x', { headers: { 'set-cookie': [line] } });

const limit = (remaining: number, reset: number) =>
  answer('x', {
    headers: {
      ratelimit: [`"5-in-1min"; r=${remaining}; t=${reset}`],
      'x-ratelimit-reset': [`${reset}`],
      date: [`${reset}`],
    },
  });

const page = (token: string, n: number) => answer(`<html>\n<input value="${token}">\n<p>${n}</p>\n`);

/** Field, expected and seen of what differs when `run` is played once. */
function differences(run: Exchange, ...single: Exchange[]): [string, string, string][] {
  return compareRuns(
    'alternating',
    [run],
    single.map((one) => [one]),
  ).map(({ field, expected, seen }) => [field, expected, seen]);
}

test('names request, field, values, and the instances that served so far', () => {
  const single = [answer({ views: 1 }), answer({ views: 2 }, { round: 2 })];
  const run = [answer({ views: 1 }), answer({ views: 1 }, { round: 2, instance: 2 })];
  expect(compareRuns('alternating', run, [single, single])).toEqual([
    {
      phase: 'alternating',
      request: 'count',
      line: 3,
      round: 2,
      field: 'body.views',
      expected: '2',
      seen: '1',
      instances: [1, 2],
    },
  ]);
});

describe('what varies on one instance', () => {
  test('may take any value of the same sort', () => {
    expect(differences(answer({ id: 'c' }), answer({ id: 'a' }), answer({ id: 'b' }))).toEqual([]);
  });

  test('must not become another sort', () => {
    expect(differences(answer({ id: null }), answer({ id: 'a' }), answer({ id: 'b' }))).toEqual([
      ['body.id', 'a or b', 'null'],
    ]);
    expect(differences(answer({}), answer({ id: 'a' }), answer({ id: 'b' }))).toEqual([
      ['body', 'nothing', '{}'],
      ['body.id', 'a or b', 'nothing'],
    ]);
  });

  test('in one field leaves the others strict', () => {
    const made = differences(answer({ id: 3, n: 2 }), answer({ id: 1, n: 1 }), answer({ id: 2, n: 1 }));
    expect(made).toEqual([['body.n', '1', '2']]);
  });
});

test('times of now never differ, other numbers do', () => {
  const now = Date.now();
  const at = (ms: number) =>
    answer({
      iso: new Date(ms).toISOString(),
      ms,
      s: Math.floor(ms / 1000),
      text: String(new Date(ms)),
      local: new Date(ms).toLocaleString(),
    });
  expect(differences(at(now + 1234), at(now), at(now))).toEqual([]);
  expect(differences(answer({ ms: 1000000000000 }), answer({ ms: 1000000000001 }))).toHaveLength(1);
});

test('another status is the only difference told', () => {
  expect(differences(answer({ error: 'x' }, { status: 401 }), answer({ name: 'Ann' }))).toEqual([
    ['status', '200', '401'],
  ]);
});

test('silence is told as such', () => {
  const silent = answer('', { status: 0, problem: 'no answer within 10 s' });
  expect(differences(silent, answer('x'))).toEqual([['answer', 'an answer', 'no answer within 10 s']]);
});

describe('headers', () => {
  test('a new session where none was expected', () => {
    expect(differences(cookie('sid=abc; Path=/; HttpOnly'), answer('x'))).toEqual([
      ['header set-cookie sid', 'nothing', 'abc; HttpOnly; Path=/'],
    ]);
  });

  test('cookies that end at another time are the same', () => {
    expect(
      differences(
        cookie('a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT'),
        cookie('a=1; Expires=Wed, 21 Oct 2015 07:28:01 GMT'),
      ),
    ).toEqual([]);
    expect(differences(cookie('a=2; Path=/'), cookie('a=1; Path=/'))).toHaveLength(1);
  });

  test('limits are compared, the seconds left are not', () => {
    expect(differences(limit(3, 59), limit(3, 60))).toEqual([]);
    expect(differences(limit(4, 60), limit(3, 60))).toHaveLength(1);
  });
});

test('pages are compared line by line', () => {
  expect(differences(page('c', 1), page('a', 1), page('b', 1))).toEqual([]);
  expect(differences(page('c', 2), page('a', 1), page('b', 1))).toEqual([['body line 3', '<p>1</p>', '<p>2</p>']]);
});
