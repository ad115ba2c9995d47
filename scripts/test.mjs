#!/usr/bin/env node
// `npm test`: provides what the tests need (redis-server; a Chromium for the HTML report), builds, runs all tests, and
// prints `N passed, N failed` as a line of its own. Arguments go to vitest, e.g. `npm test -- --project unit`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

process.chdir(new URL('..', import.meta.url).pathname);

const NEEDS = [
  { commands: ['redis-server'], aptPackage: 'redis-server', why: 'the tests run migrated apps against a real Redis' },
  {
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    variable: 'CHROMIUM',
    aptPackage: 'chromium',
    why: 'the HTML report is checked in a real browser',
  },
];

const isThere = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const isMet = ({ commands, variable }) =>
  commands.some(isThere) || (variable !== undefined && existsSync(process.env[variable] ?? ''));

function provide(missing) {
  const packages = missing.map(({ aptPackage }) => aptPackage);
  if (isThere('apt-get') && process.getuid?.() === 0) {
    console.error(`Installing ${packages.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = () =>
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env,
      }).status === 0;
    if (install() || (spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' }).status === 0 && install())) return;
  }
  for (const { aptPackage, why } of missing.filter((need) => !isMet(need))) {
    console.error(`Please install ${aptPackage} (on Debian: sudo apt-get install ${aptPackage}): ${why}.`);
  }
  process.exit(2);
}

const missing = NEEDS.filter((need) => !isMet(need));
if (missing.length > 0) provide(missing);

const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const report = join(mkdtempSync(join(tmpdir(), 'unsticky-test-')), 'report.json');
const run = spawnSync(
  'node_modules/.bin/vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
if (!existsSync(report)) process.exit(run.status || 1);
const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
console.log(
  `\n${numPassedTests} passed, ${numFailedTests || (run.status === 0 ? 0 : numFailedTestSuites || 1)} failed`,
);
process.exitCode = run.status ?? 1;
