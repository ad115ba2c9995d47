import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../verify/scenario/exchange.ts';
import type { Block, DraftRequest } from './block.ts';
import { fitBlock } from './fit.ts';
import { knownValues, withKnownValues } from './known-values.ts';
import { writeHttp } from './write-http.ts';

const answer = (status: number, body = '', headers: Record<string, readonly string[]> = {}): Exchange => ({
  title: '',
  line: 1,
  round: 1,
  method: 'GET',
  path: '/',
  instance: 1,
  status,
  headers,
  body,
  duration: 1,
  failures: [],
});
const request = (method: string, path: string, more: Partial<DraftRequest> = {}): DraftRequest => ({
  title: `${method} ${path}`,
  method,
  path,
  ...more,
});
const block = (kind: Block['kind'], ...requests: readonly DraftRequest[]): Block => ({
  kind,
  title: `the ${kind}`,
  requests,
});
const fit = (one: Block, answers: readonly Exchange[]): ReturnType<typeof fitBlock> =>
  fitBlock(one, answers, ['/photos']);

describe('a limit', () => {
  const probe = block('limit', request('POST', '/login', { repeat: 6 }));
  test('is where the answer changes for good', () => {
    const { block: fitted } = fit(
      probe,
      [401, 401, 401, 429, 429, 429].map((status) => answer(status)),
    );
    expect(fitted?.requests.map(({ repeat, asserts }) => [repeat, asserts])).toEqual([
      [3, ['status == 401']],
      [1, ['status == 429']],
    ]);
  });
  test('may be a redirect', () => {
    const to = (place: string): Exchange => answer(302, '', { location: [place] });
    const { block: fitted } = fit(probe, [...Array(4).fill(to('/login')), to('/blocked'), to('/blocked')]);
    expect(fitted?.requests[1]?.asserts).toEqual(['status == 302', 'header location == /blocked']);
  });
  test('that does not come is a gap', () => {
    expect(fit(probe, Array(6).fill(answer(401)))).toEqual({ gap: 'the limit: it was not reached in 6 requests' });
    expect(
      fit(
        probe,
        [401, 500, 401, 401, 401, 401].map((status) => answer(status)),
      ),
    ).toHaveProperty('gap');
  });
});

describe('a log-in', () => {
  const draft = block(
    'login',
    request('POST', '/login', { name: 'login' }),
    request('GET', '/me', { repeat: 2, headers: { Authorization: 'Bearer x' } }),
    request('GET', '/me', { user: 'stranger', headers: { Authorization: 'Bearer x' } }),
    request('GET', '/', { repeat: 2 }),
    request('GET', '/', { user: 'stranger' }),
  );
  test('keeps the pages that tell a user from a stranger, and takes the token from where it is', () => {
    const { block: fitted, gap } = fit(draft, [
      answer(200, '{"data":{"jwt":"aa.bb.cc"}}'),
      answer(200, 'ann'),
      answer(200, 'ann'),
      answer(401),
      answer(200),
      answer(200),
      answer(200),
    ]);
    expect(gap).toBeUndefined();
    expect(fitted?.requests.map(({ path, headers, asserts }) => [path, headers, asserts])).toEqual([
      ['/login', {}, undefined],
      ['/me', { Authorization: 'Bearer {{login.response.body.data.jwt}}' }, ['status == 200']],
      ['/me', {}, ['status == 401']],
    ]);
  });
  test('that is refused is a gap with what to do', () => {
    expect(fit(draft, Array(7).fill(answer(401)))).toEqual({
      gap: 'log-in: /login answers 401 to what could be guessed; write a name and a password that it takes',
    });
  });
  test('without an effect is a gap, and is not counted as a proof', () => {
    expect(fit(draft, Array(7).fill(answer(200, 'same'))).gap).toBe(
      'log-in: no page was found that tells a user of /login from a stranger',
    );
  });
});

describe('an upload', () => {
  const upload = block('upload', request('POST', '/photo', { name: 'upload1' }));
  const first = fit(upload, [answer(201, '{"file":"f00","size":9}')]).block!;
  test('is looked for where its answer may point', () => {
    expect(first.requests.map(({ path }) => path)).toEqual([
      '/photo',
      '/photos/{{upload1.response.body.file}}',
      '/photo/{{upload1.response.body.file}}',
      '/{{upload1.response.body.file}}',
      '/photos/unsticky.png',
    ]);
  });
  test('is fetched from where it was found', () => {
    const { block: fitted } = fit(first, [
      answer(201),
      answer(404),
      answer(200, 'kept by unsticky verify'),
      answer(404),
      answer(404),
    ]);
    expect(fitted?.requests.map(({ path, repeat }) => [path, repeat])).toEqual([
      ['/photo', undefined],
      ['/photo/{{upload1.response.body.file}}', 2],
    ]);
  });
  test('that is nowhere is a gap', () => {
    expect(fit(first, [answer(201), ...Array(4).fill(answer(404))]).gap).toBe(
      'the upload: its answer does not tell where the file can be fetched again',
    );
  });
});

describe('a write', () => {
  const draft = block(
    'write',
    request('POST', '/notes', { repeat: 2 }),
    request('GET', '/notes/{{write1.response.body.noteId}}'),
    request('GET', '/other'),
  );
  test('is read back by the id that its answer has', () => {
    const problem = { ...answer(0), problem: '{{…}} has no value' };
    const { block: fitted } = fit(draft, [answer(201, '{"note":{"_id":"n1"}}'), answer(201), problem, answer(404)]);
    expect(fitted?.requests.map(({ path }) => path)).toEqual(['/notes', '/notes/{{write1.response.body.note._id}}']);
  });
  test('that is refused is a gap', () => {
    expect(fit(draft, [answer(422), answer(422), answer(404), answer(404)]).gap).toBe(
      'the write: it answers 422 to made-up fields',
    );
  });
});

test('a page that fails proves nothing and is left out, an endless one is named', () => {
  const page = block('read', request('GET', '/page'));
  expect(fit(page, [answer(404)])).toEqual({});
  expect(fit(page, [{ ...answer(0), problem: 'no answer within 3 s' }]).gap).toBe('/page: no answer within 3 s');
  expect(fit(page, [answer(302)]).block).toBe(page);
});

test('made-up values give way to those that the app has shown', () => {
  const known = knownValues([
    answer(200, '[{"id":"bell","name":"Brass bell"},{"id":"lock"}]'),
    answer(404, '{"id":"wrong"}'),
  ]);
  const draft = block(
    'write',
    request('POST', '/cart/1/items', {
      title: 'Write to /cart/:id/items',
      body: '{"id":"unsticky","note":"unsticky"}',
    }),
  );
  expect(withKnownValues(draft, known)?.requests[0]).toMatchObject({
    path: '/cart/bell/items',
    body: '{"id":"bell","note":"unsticky"}',
  });
  expect(withKnownValues(block('write', request('POST', '/x', { body: '{"y":"unsticky"}' })), known)).toBeUndefined();
});

test('the text is a scenario', () => {
  const draft = block(
    'read',
    request('GET', '/a', {
      title: 'A',
      name: 'a',
      user: 'bob',
      repeat: 2,
      headers: { Accept: 'text/html' },
      body: 'x',
      asserts: ['status == 200'],
    }),
  );
  expect(writeHttp([draft], ['a note'])).toBe(
    '# a note\n\n### A\n# @name a\n# @user bob\n# @repeat 2\nGET /a\nAccept: text/html\n\nx\n\n?? status == 200\n',
  );
});
