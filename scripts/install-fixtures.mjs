#!/usr/bin/env node
// Gives copies of fixture apps their packages: `node scripts/install-fixtures.mjs FOLDER…`; without a folder it fills the
// cache for all fixtures. One install for each set of dependencies, kept under node_modules/.cache and linked into the copy.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/unsticky-fixtures');
const npm = [
  'install',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--no-package-lock',
  '--ignore-scripts',
  '--loglevel=error',
];

const folders = process.argv.slice(2);
for (const folder of folders) link(resolve(folder));
if (folders.length === 0) fixtures().forEach(install);

function fixtures() {
  const themes = readdirSync(join(root, 'fixtures'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const states = themes.flatMap(({ name }) => ['before', 'after'].map((state) => join(root, 'fixtures', name, state)));
  return states.filter((folder) => existsSync(join(folder, 'package.json')));
}

/** Replaces what stands at FOLDER/node_modules: a migration may have changed the dependencies since. */
function link(folder) {
  const target = join(folder, 'node_modules');
  rmSync(target, { recursive: true, force: true });
  symlinkSync(install(folder), target, 'junction');
}

/** Returns the installed node_modules for a folder's package.json. */
function install(folder) {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const key = JSON.stringify([
    dependencies,
    devDependencies,
    overrides,
    process.versions.modules,
    process.platform,
    process.arch,
  ]);
  const home = join(cache, createHash('sha256').update(key).digest('hex').slice(0, 16));
  if (!existsSync(home)) fill(home, folder);
  return join(home, 'node_modules');
}

/** Installs beside the place and renames, so that two processes may fill the same place. */
function fill(home, folder) {
  const draft = `${home}.${process.pid}`;
  mkdirSync(join(draft, 'node_modules'), { recursive: true });
  cpSync(join(folder, 'package.json'), join(draft, 'package.json'));
  const { status } = spawnSync('npm', npm, {
    cwd: draft,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm install failed for ${folder}`);
  try {
    renameSync(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}
