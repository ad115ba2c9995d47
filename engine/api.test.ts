import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli, SHOP } from '../cli/run-cli.test-helper.ts';
import { audit, diff, plan } from './api.ts';

let shop: string;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'unsticky-api-'));
  for (const [path, text] of Object.entries(SHOP)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  shop = join(folder, 'shop');
});
afterAll(() => rmSync(dirname(shop), { recursive: true }));

it('audit returns what the command prints as JSON', async () => {
  const { findings, checklist } = await audit(shop);
  const printed = JSON.parse((await cli('audit shop --format json')).out) as { checklist: unknown; findings: object[] };
  expect(checklist).toEqual(printed.checklist);
  expect(printed.findings).toMatchObject(findings.map(({ rule, at, automation }) => ({ rule, ...at, automation })));
});

it('diff returns what the command prints', async () => {
  expect(await diff(shop)).toBe((await cli('diff shop')).out);
});

it('plan returns steps with groups, refusals in words, and changes, as plain data', async () => {
  const planned = await plan(shop, ['session-store'], { redisClient: 'ioredis' });
  expect(planned.steps.map(({ name, groups, refusals }) => [name, groups.length, refusals.length])).toEqual([
    ['session-store', 1, 0],
  ]);
  expect(planned.changes.map(({ path }) => path)).toContain('app.js');
  expect(planned.changes.find(({ path }) => path === 'package.json')?.after).toContain('ioredis');
  expect(JSON.parse(JSON.stringify(planned))).toEqual(planned);
});

it('a name that does not exist is an error', async () => {
  await expect(plan(shop, ['sesion-store'])).rejects.toThrow('There is no transform called sesion-store.');
});
