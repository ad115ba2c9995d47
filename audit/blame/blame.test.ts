import { describe, expect, test } from 'vitest';
import type { AuditFinding } from '../../core/audit-report.ts';
import { blame, type Held, type Reached } from './blame.ts';
import type { Symptom } from './symptom.ts';

const held = (check: AuditFinding['check'], routes: readonly string[], more: Partial<Held> = {}): Held => ({
  finding: {
    check,
    rule: `${check}-rule`,
    at: { file: `${check}.js`, line: 1, column: 1 },
    message: '',
    code: '',
    automation: 'auto',
    transform: null,
  },
  routes: routes.map(reached),
  texts: [],
  ...more,
});

/** `GET /x` for a route that uses the state, `<GET /x` where it stands before. */
function reached(text: string): Reached {
  const [method = '', pattern = ''] = text.replace('<', '').split(' ');
  return { method, pattern, by: text.startsWith('<') ? 'before' : 'handlers' };
}

const symptom = (request: string, change: string, more: Partial<Symptom> = {}): Symptom => {
  const [method = '', path = ''] = request.split(' ');
  const [field = '', expected = '', seen = ''] = change.split(/: | → /);
  return { method, path, field, expected, seen, earlier: [{ method: 'POST', path: '/login' }], alone: false, ...more };
};

const session = held('sessions', [
  'USE /',
  '<POST /login',
  '<GET /profile',
  '<GET /cart',
  '<POST /upload',
  '<GET /photos/:id',
]);
const limiter = held('rate-limits', ['POST /login']);
const otherLimiter = held('rate-limits', ['GET /search']);
const upload = held('files', ['POST /upload', 'USE /photos']);
const cache = held('cache', ['GET /cart', 'POST /cart']);
const secret = held('auth', ['POST /login', '<GET /profile']);
const sequence = held('identity', ['POST /orders']);
const timer = held('jobs', []);
const sockets = held('websockets', []);
const all = [session, limiter, otherLimiter, upload, cache, sequence, timer, sockets];

const best = (one: Symptom, of: readonly Held[] = all): string | undefined => blame(one, of)[0]?.finding.check;

describe('the best suspect', () => {
  test.each([
    ['GET /profile', 'status: 200 → 401', 'sessions'],
    ['GET /profile', 'status: 200 → 302', 'sessions'],
    ['GET /profile', 'header location: / → /login', 'sessions'],
    ['GET /profile', 'header set-cookie sid: nothing → abc', 'sessions'],
    ['POST /login', 'status: 429 → 401', 'rate-limits'],
    ['POST /login', 'header ratelimit: 2 → 4', 'rate-limits'],
    ['GET /photos/cat.png', 'status: 200 → 404', 'files'],
    ['GET /cart', 'body.items[0]: bell → nothing', 'cache'],
    ['POST /orders', 'body.order: 1002 → 1001', 'identity'],
    ['GET /ticks', 'body.count: 1 → 2', 'jobs'],
    ['WS /chat', 'body line 2: hello → nothing', 'websockets'],
    ['GET /socket.io/?EIO=4', 'status: 200 → 400', 'websockets'],
  ])('%s, %s is %s', (request, change, check) => {
    const earlier = [
      { method: 'POST', path: '/login' },
      { method: 'POST', path: '/cart' },
      { method: 'POST', path: '/upload' },
    ];
    expect(best(symptom(request, change, { earlier }))).toBe(check);
  });

  test('of two that fit is the one that the route itself uses', () => {
    const near = held('cache', ['GET /profile']);
    const far = held('cache', ['<GET /profile']);
    const asked = { earlier: [{ method: 'GET', path: '/profile' }] };
    expect(blame(symptom('GET /profile', 'body.n: 2 → 1', asked), [far, near])[0]?.finding).toBe(near.finding);
  });

  test('is the one whose own words are in the answer', () => {
    const worded = held('rate-limits', ['POST /login'], { texts: ['/blocked'] });
    const asked = { earlier: [{ method: 'POST', path: '/login' }] };
    expect(best(symptom('POST /login', 'header location: /blocked → /login', asked), [session, worded])).toBe(
      'rate-limits',
    );
  });

  test('says why', () => {
    expect(blame(symptom('GET /profile?full=1', 'status: 200 → 401'), all)[0]?.because).toBe(
      'it stands before GET /profile, and 401 instead of 200 is how it shows',
    );
  });
});

describe('nobody is blamed', () => {
  test('for a route that no state touches', () => {
    expect(blame(symptom('GET /static', 'status: 200 → 404'), [limiter, cache, sequence])).toEqual([]);
  });

  test('when state of that route cannot look like that', () => {
    expect(blame(symptom('POST /login', 'status: 429 → 200'), [session, secret])).toEqual([]);
  });

  test('by a missing answer while Redis is away', () => {
    expect(blame(symptom('GET /profile', 'answer: an answer → no answer within 5 s'), [session, cache])).toEqual([]);
  });

  test('for what happens on one instance too, but for a mistake that does', () => {
    const alone = symptom('POST /login', 'status: 401 → 429', { alone: true });
    const mistake = held('rate-limits', ['POST /login'], { alone: true });
    expect(blame(alone, [limiter, session])).toEqual([]);
    expect(blame(alone, [limiter, mistake])[0]?.finding).toBe(mistake.finding);
  });
});

test('state that no request has touched before comes last, a secret does not', () => {
  const first = symptom('GET /profile', 'status: 200 → 401', { earlier: [] });
  expect(blame(first, [session, secret]).map(({ finding }) => finding.check)).toEqual(['auth']);
});
