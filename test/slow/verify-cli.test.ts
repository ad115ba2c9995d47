import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareFixture } from '../fixture-apps.ts';
import { parseScenario } from '../../verify/scenario/parse.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function verify(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', MAIN, 'verify', ...args], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

let shop: string;
beforeAll(async () => {
  shop = await prepareFixture('shop', 'before');
});
afterAll(() => rmSync(dirname(shop), { recursive: true, force: true }));

test('without a scenario, one is made from the code: it finds sessions, uploads and limits, and exits with 1', async () => {
  const { code, out, err } = await verify(shop, '--format', 'json');
  expect(code).toBe(1);
  expect(err).toContain('one is made from the code');
  const { causes, gaps } = JSON.parse(out) as { causes: { check: string; file: string }[]; gaps: string[] };
  expect(new Set(causes.map(({ check }) => check))).toEqual(new Set(['sessions', 'rate-limits', 'files']));
  expect(gaps).toEqual([]);
});

test('a scenario that is printed can be kept', async () => {
  const file = join(shop, 'unsticky.http');
  expect((await verify(shop, '--print-scenario', '--output', file)).code).toBe(0);
  const { steps } = parseScenario(readFileSync(file, 'utf8'), file);
  expect(steps.map(({ method, url }) => `${method} ${url}`)).toEqual(
    expect.arrayContaining([
      'POST /login',
      'GET /profile',
      'GET {{upload1.response.body.photo}}',
      'POST /cart',
      'POST /orders',
    ]),
  );
  rmSync(file);
});

test('a visit is recorded, played, and may come as HAR', async () => {
  const visit = `fetch(process.env.BASE_URL + '/products').then(async (answer) => console.error(await answer.text()))`;
  const file = join(shop, 'visit.http');
  const recorded = await verify(shop, '--record', '--during', `node -e "${visit}"`, '-o', file);
  expect([recorded.code, readFileSync(file, 'utf8')]).toEqual([
    0,
    '### GET /products\nGET /products\naccept-language: *\n\n?? status == 200\n'.replace('accept-language: *\n', ''),
  ]);
  const request = { method: 'GET', url: 'http://localhost:3000/products', headers: [] };
  writeFileSync(
    join(shop, 'visit.har'),
    JSON.stringify({ log: { entries: [{ request, response: { status: 200, content: { text: '[]' } } }] } }),
  );
  const played = await verify(shop, '--scenario', join(shop, 'visit.har'));
  expect([played.code, played.out]).toEqual([0, expect.stringContaining('2 instances answer as one')]);
});

test('files for elsewhere are written once', async () => {
  expect((await verify(shop, '--write-compose')).code).toBe(0);
  expect(existsSync(join(shop, 'unsticky-verify/nginx.conf'))).toBe(true);
  const again = await verify(shop, '--write-compose');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('exists: move it away')]);
});

describe('exits with 2, and says what to do,', () => {
  test.each([
    ['a scenario that is not there', ['--scenario', 'none.http'], 'No such scenario: none.http'],
    ['a wrong number', ['--instances', 'two'], '--instances two: write a whole number.'],
    ['one instance', ['--instances', '1', '--scenario', 'package.json'], 'ask for 2 instances or more'],
    ['no terminal to record at', ['--record'], "Name what visits the app: --record --during 'npm run e2e'"],
  ])('for %s', async (_, args, words) => {
    const { code, out, err } = await verify(shop, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});
