import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCommand } from './start-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const withScripts = (scripts: Record<string, string>): void =>
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
const npm = ['npm', 'run', '--silent', 'start'];

test.each([
  ['node app.js', [process.execPath, 'app.js']],
  ['node --enable-source-maps ./bin/www 3', [process.execPath, '--enable-source-maps', './bin/www', '3']],
  ['node --import=tsx src/app.ts', [process.execPath, '--import=tsx', 'src/app.ts']],
  ['NODE_ENV=production node app.js', npm],
  ['node build.js && node app.js', npm],
  ['node "my app.js"', npm],
  ['nodemon app.js', npm],
])('%s', (start, expected) => {
  withScripts({ start });
  expect(startCommand(folder)).toEqual(expected);
});

test('what runs before the start script is not left out', () => {
  withScripts({ start: 'node dist/app.js', prestart: 'tsc' });
  expect(startCommand(folder)).toEqual(npm);
});

test('a given command wins', () => {
  withScripts({ start: 'nodemon app.js' });
  expect(startCommand(folder, ['node', 'app.js'])).toEqual([process.execPath, 'app.js']);
});

test('without a start script, server.js as npm does, else a plain error', () => {
  expect(() => startCommand(folder)).toThrow('has no start script: add "start"');
  writeFileSync(join(folder, 'server.js'), '');
  expect(startCommand(folder)).toEqual([process.execPath, 'server.js']);
});
