#!/usr/bin/env node
// `npm start`: the wizard on a scratch copy of the sample app; `npm start -- DIR`: on your own app, with more arguments if
// you like. Without a terminal it prints the audit and the diff of the whole path.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// npm runs scripts in the package's folder; paths are meant from where the person is.
const here = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2);
const given = args.find((arg) => !arg.startsWith('-'));
const dir = given === undefined ? copySample() : resolve(here, given);
const options = args.filter((arg) => arg !== given);

process.exitCode = process.stdin.isTTY && process.stdout.isTTY ? unsticky([dir, ...options]) : show();

/** Nothing of the sample itself is changed. */
function copySample() {
  const sample = join(root, 'fixtures/shop/before');
  const folder = join(mkdtempSync(join(tmpdir(), 'unsticky-')), 'shop');
  cpSync(sample, folder, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  console.error(`A shop that keeps its state in the process, copied to ${folder}\n`);
  return folder;
}

function show() {
  const audited = unsticky(['audit', dir]);
  console.log();
  return audited || unsticky([dir, ...options]);
}

function unsticky(words) {
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...words], { stdio: 'inherit' });
  return status ?? 1;
}
