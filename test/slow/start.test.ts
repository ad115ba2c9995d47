import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { repositoryRoot } from '../repository.ts';

beforeAll(() => {
  if (!existsSync(join(repositoryRoot, 'dist/cli/main.js')))
    spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: repositoryRoot });
});

function start(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const options = { cwd: repositoryRoot, encoding: 'utf8', env: { ...process.env, INIT_CWD: tmpdir() } } as const;
  return spawnSync(process.execPath, ['scripts/start.mjs', ...args], options);
}

it('without a terminal shows audit and diff of a copy of the sample, which stays as it is', () => {
  const sample = join(repositoryRoot, 'fixtures/shop/before/app.js');
  const before = readFileSync(sample, 'utf8');
  const { status, stdout, stderr } = start();
  expect(status).toBe(0);
  expect(stdout).toMatch(/✗ sessions +stateful[^]*\ndiff --git a\//);
  expect(stderr).toMatch(/copied to .*shop\n[^]*To write it: unsticky run all .*shop --yes\n/);
  expect(readFileSync(sample, 'utf8')).toBe(before);
});

it("shows a person's own app, named from where the person is", () => {
  const folder = mkdtempSync(join(tmpdir(), 'unsticky-own-'));
  writeFileSync(
    join(folder, 'app.js'),
    "require('express')().use(require('express-session')({ secret: process.env.S }));\n",
  );
  const { status, stdout } = start(folder.slice(tmpdir().length + 1));
  expect(status).toBe(0);
  expect(stdout).toContain('app.js:1:');
  expect(existsSync(join(folder, '.unsticky'))).toBe(false);
  rmSync(folder, { recursive: true });
});
