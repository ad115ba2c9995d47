import { expect, test } from 'vitest';
import { parseScenario } from '../scenario/parse.ts';
import { readHar } from './from-har.ts';
import type { Recorded } from './recorded.ts';
import { writeScenario } from './write-scenario.ts';

const recorded = (part: Partial<Recorded>): Recorded => ({
  method: 'GET',
  path: '/',
  headers: {},
  body: '',
  status: 200,
  answer: '',
  ...part,
});

test('a visit becomes a scenario: tokens and ids are captured, cookies and pictures left out', () => {
  const visit = [
    recorded({
      method: 'POST',
      path: '/login',
      headers: { 'content-type': 'application/json', cookie: 'a=b', 'user-agent': 'x' },
      body: '{"name":"ann"}',
      answer: '{"user":{"token":"abc.def-123"},"id":7}',
    }),
    recorded({ path: '/logo.png?v=1' }),
    recorded({
      path: '/notes',
      headers: { authorization: 'Bearer abc.def-123', accept: '*/*' },
      answer: '[{"id":"note-12345"}]',
    }),
    recorded({ path: '/notes/note-12345?full=7', status: 304 }),
  ];
  const text = writeScenario(visit);
  expect(text).toBe(`### POST /login
# @name r1
POST /login
content-type: application/json

{"name":"ann"}

?? status == 200

### GET /notes
# @name r2
GET /notes
authorization: Bearer {{r1.response.body.user.token}}

?? status == 200

### GET /notes/
GET /notes/{{r2.response.body.[0].id}}?full=7
`);
  expect(parseScenario(text, 'unsticky.http').steps).toHaveLength(3);
});

test('a HAR gives the requests of the app alone', () => {
  const entry = (url: string, method = 'GET', more: object = {}): object => ({
    request: { method, url, headers: [{ name: 'Accept', value: 'text/html' }], ...more },
    response: { status: 200, content: { text: 'b2s=', encoding: 'base64' } },
  });
  const har = JSON.stringify({
    log: {
      entries: [
        entry('http://localhost:3000/a?b=1'),
        entry('https://cdn.example/x'),
        entry('http://localhost:3000/c', 'POST', { postData: { params: [{ name: 'x', value: 'y z' }] } }),
        entry('ws://localhost:3000/s'),
      ],
    },
  });
  const visit = readHar(har, 'visit.har');
  expect(visit.map(({ method, path, body, answer }) => [method, path, body, answer])).toEqual([
    ['GET', '/a?b=1', '', 'ok'],
    ['POST', '/c', 'x=y%20z', 'ok'],
  ]);
  expect(visit[0]?.headers).toEqual({ accept: 'text/html' });
});

test.each([
  ['{}', 'is no HAR file'],
  ['{"log":{"entries":[]}}', 'holds no request'],
])('%s is refused', (text, reason) => {
  expect(() => readHar(text, 'visit.har')).toThrow(`visit.har ${reason}`);
});
