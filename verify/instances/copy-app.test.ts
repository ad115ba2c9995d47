import { existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyApp } from './copy-app.ts';

let root: string;
let copy: string;

/** A workspace: one package beside the app, one above it, and one in a folder of the app. */
beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copy-')));
  const files = [
    'node_modules/above/index.js',
    'apps/shop/node_modules/own/index.js',
    'apps/shop/src/node_modules/inner/index.js',
  ];
  for (const file of [...files, 'apps/shop/src/app.js', 'apps/shop/.env', 'apps/shop/.git/config']) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  copy = await copyApp(join(root, 'apps/shop'), join(root, 'into'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('the copy finds all packages where they really are', () => {
  const { resolve } = createRequire(join(copy, 'src/app.js'));
  expect(resolve('above')).toBe(join(root, 'node_modules/above/index.js'));
  expect(resolve('own')).toBe(join(root, 'apps/shop/node_modules/own/index.js'));
  expect(resolve('inner')).toBe(join(root, 'apps/shop/src/node_modules/inner/index.js'));
  expect(lstatSync(join(copy, 'node_modules')).isSymbolicLink()).toBe(true);
});

test('hidden files go along, the repository does not', () => {
  expect([existsSync(join(copy, '.env')), existsSync(join(copy, '.git'))]).toEqual([true, false]);
});
