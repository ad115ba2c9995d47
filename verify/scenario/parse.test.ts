import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseScenario } from './parse.ts';

const parse = (text: string) => parseScenario(text, 's.http');
const bodyOf = (text: string) =>
  parse(text)
    .steps[0]?.body.map((part) => ('text' in part ? part.text : part.bytes.toString()))
    .join('');

test('reads requests, variables, names, directives and assertions as other tools write them', () => {
  const { steps, variables } = parse(`
@host = http://localhost:3000
# a comment, @home on the way
### Log in
# @name login
// @repeat 4
# @on 2
# @kill 1
# @restart 1
# @wait 500
# @no-cookie-jar
# @user ann
# @follow
# @note other tools ask here
POST {{host}}/login HTTP/1.1
Content-Type: application/json
X-A: b: c

{ "name": "ann" }

?? status == 200
# done
?? body.token exists

###
# @name = me
{{host}}/me
  ?a=1
  &b=2
Authorization: Bearer {{login.response.body.$.token}}
`);
  expect(variables.get('host')).toBe('http://localhost:3000');
  expect(steps).toMatchObject([
    {
      title: 'Log in',
      line: 15,
      method: 'POST',
      url: '{{host}}/login',
      headers: [
        ['Content-Type', 'application/json'],
        ['X-A', 'b: c'],
      ],
      body: [{ text: '{ "name": "ann" }' }],
      assertions: [
        { subject: 'status', operator: '==', operand: '200', line: 21 },
        { subject: 'body.token', operator: 'exists', operand: '', line: 23 },
      ],
      directives: {
        name: 'login',
        repeat: 4,
        on: 2,
        kill: 1,
        restart: 1,
        wait: 500,
        cookies: false,
        user: 'ann',
        follow: true,
      },
    },
    { title: 'me', method: 'GET', url: '{{host}}/me?a=1&b=2', directives: { repeat: 1, cookies: true, user: '' } },
  ]);
});

describe('bodies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('keep their lines, and lose the empty ones around them', () => {
    expect(bodyOf('POST /a\n\n\nfirst\n\n# not a comment here\nlast\n\n')).toBe('first\n\n# not a comment here\nlast');
  });

  test('of forms are joined', () => {
    expect(bodyOf('POST /a\nContent-Type: application/x-www-form-urlencoded\n\na=1\n&b=2\n')).toBe('a=1&b=2');
  });

  test('of multipart have CRLF and take files as bytes', () => {
    writeFileSync(join(folder, 'a.txt'), 'bytes {{x}}');
    const { steps } = parseScenario(
      'POST /a\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Disposition: form-data; name="f"\n\n< ./a.txt\n--B--\n',
      join(folder, 's.http'),
    );
    const text = steps[0]?.body.map((part) => ('text' in part ? part.text : `[${part.bytes.toString()}]`)).join('');
    expect(text).toBe('--B\r\nContent-Disposition: form-data; name="f"\r\n\r\n[bytes {{x}}]\r\n--B--\r\n');
  });

  test('take a file with variables after <@', () => {
    writeFileSync(join(folder, 'b.txt'), 'v {{x}}');
    const { steps } = parseScenario('@x = 1\nPOST /a\n\n<@ ./b.txt\n', join(folder, 's.http'));
    expect(steps[0]?.body).toEqual([{ text: 'v {{x}}' }]);
  });
});

describe('mistakes are named with file, line and remedy', () => {
  test.each([
    ['\n# nothing\n', /^s\.http:1: there is no request here: write one/],
    ['FETCH /a', /^s\.http:1: `FETCH` is not a method: write one of GET/],
    ['hello there you', /^s\.http:1: `hello` is not a method/],
    ['GET a/b', /^s\.http:1: `a\/b` is not an address: write the path/],
    ['# @repaet 4\nGET /a', /^s\.http:1: @repaet is not known here: use one of @name, .*@repeat/],
    ['# @repeat many\nGET /a', /^s\.http:1: @repeat takes a whole number from 1/],
    ['# @on 0\nGET /a', /^s\.http:1: @on takes a whole number from 1/],
    ['# @user\nGET /a', /^s\.http:1: @user takes one word/],
    ['POST /a\n{ "a": 1 }', /^s\.http:2: this is not a header: .*empty line before the body/],
    ['GET /a\n?? status is 200', /^s\.http:2: an assertion is `\?\? status == 200`/],
    ['GET /a\n?? answer == 200', /^s\.http:2: `answer` cannot be asserted/],
    ['GET /a\n?? status ==', /^s\.http:2: `==` takes a value/],
    ['GET /a\n?? body matches (', /^s\.http:2: `\(` is not a regular expression/],
    ['POST /a\n\nx\n?? status == 200\ny', /^s\.http:5: the body ends at the first/],
    ['POST /a\n\n< ./missing.bin', /^s\.http:3: there is no file \.\/missing\.bin/],
    ['GET /a\n\n> {%', /^s\.http:3: scripts are not run/],
    ['GET /{{id}}', /^s\.http:1: \{\{id\}\} is not known: add a line `@id = value`/],
    ['@a = {{b}}\nGET /{{a}}', /^s\.http:2: \{\{b\}\} is not known/],
    ['GET /{{x.response.body.id}}\n###\n# @name x\nGET /', /^s\.http:1: .* the request named x comes only later/],
    ['# @name x\nGET /\n###\n# @name x\nGET /', /^s\.http:5: two requests are named x/],
  ])('%j', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

test('a WebSocket step has messages, and may wait for the server', () => {
  const text =
    '# @socket ann\n# @listen 50\nWEBSOCKET ws://localhost:3000/chat\n\nhello {{name}}\n===\n{ "a": 1 }\n=== wait-for-server\nbye\n\n?? body contains hello\n';
  const [step] = parseScenario(`@name = ann\n${text}`, 'x.http').steps;
  expect(step).toMatchObject({
    method: 'WS',
    url: 'ws://localhost:3000/chat',
    directives: { socket: 'ann', listen: 50 },
    body: [],
  });
  const texts = step?.messages?.map(({ body, afterServer }) => [
    body.map((part) => ('text' in part ? part.text : '')).join(''),
    afterServer,
  ]);
  expect(texts).toEqual([
    ['hello {{name}}', false],
    ['{ "a": 1 }', false],
    ['bye', true],
  ]);
});
