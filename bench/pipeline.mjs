#!/usr/bin/env node
/**
 * How long unsticky takes beside other tools, in one run on one tree. Needs `npm run build`, and `rg` on the path.
 *   node bench/pipeline.mjs                  a generated app of 10,000 files
 *   node bench/pipeline.mjs --files 2000     of another size
 *   node bench/pipeline.mjs --apps DIR       a tree of yours; nothing is written
 *   … --rounds 5 --without-jscodeshift       stock jscodeshift takes a minute and more, and runs once
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withGeneratedApp } from './generated-app.mjs';
import { measure } from './measure.mjs';

const SMALL = 100;
const SOURCES = ['js', 'cjs', 'mjs', 'jsx', 'ts', 'cts', 'mts', 'tsx'];
const here = (path) => new URL(path, import.meta.url).pathname;
const DIST = process.env.UNSTICKY_DIST ?? here('../dist/');
const CLI = join(DIST, 'cli/main.js');
const { wordsOf } = await import(join(DIST, 'engine/audit-app.js'));
const { experts } = await import(join(DIST, 'cli/experts.js'));
const WORDS = wordsOf(experts).flatMap((word) => ['-e', word]);

const { values } = parseArgs({
  options: {
    apps: { type: 'string' },
    files: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    'without-jscodeshift': { type: 'boolean', default: false },
  },
});

const work = mkdtempSync(join(tmpdir(), 'unsticky-peak-'));
try {
  if (values.apps !== undefined) compare(resolve(values.apps));
  else withGeneratedApp(Number(values.files), compare);
} finally {
  rmSync(work, { recursive: true });
}

function compare(root) {
  withGeneratedApp(SMALL, (small) => {
    const many = measure(
      {
        rg: () => run('rg', ['--count', '--fixed-strings', ...WORDS, root], [0, 1]),
        audit: () => unsticky('audit', root, '--format', 'json'),
        diff: () => unsticky('diff', root),
        'audit of 100 files': () => unsticky('audit', small, '--format', 'json'),
      },
      Number(values.rounds),
    );
    const starts = measure(
      { 'node -e 0': () => run(process.execPath, ['-e', '0']), '--help': () => unsticky('--help') },
      4 * Number(values.rounds) + 1,
    );
    const once = values['without-jscodeshift'] ? {} : measure({ jscodeshift: () => jscodeshift(root) }, 1);
    print(
      { ...many, ...starts, ...once },
      { audit: peakOf('audit', root, '--format', 'json'), diff: peakOf('diff', root) },
    );
  });
}

function run(program, args, expected = [0], env = process.env) {
  const { status, stderr } = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (!expected.includes(status)) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stderr}`);
}

function unsticky(...args) {
  run(process.execPath, [CLI, ...args]);
}

function jscodeshift(root) {
  const bin = here('../node_modules/.bin/jscodeshift');
  const ignored = ['--ignore-pattern', '**/node_modules/**'];
  run(bin, ['-t', here('find-only.cjs'), '--dry', '--silent', '--extensions', SOURCES.join(','), ...ignored, root]);
}

/** In MB, of a run of its own. */
function peakOf(...args) {
  const PEAK_FILE = join(work, 'peak');
  const NODE_OPTIONS = `--require ${here('peak.cjs')}`;
  run(process.execPath, [CLI, ...args], [0], { ...process.env, PEAK_FILE, NODE_OPTIONS });
  return Math.round(Number(readFileSync(PEAK_FILE, 'utf8')) / 1000);
}

function print(times, peaks) {
  const seconds = (name) => `${(times[name] / 1000).toFixed(2)} s`;
  const ratio = (name, to) => `${(times[name] / times[to]).toFixed(1)} x ${to}`;
  const audit = Number(process.versions.node.split('.')[0]) >= 22 ? 6 : 10;
  const rows = [
    ['rg', seconds('rg'), '', ''],
    ['audit', seconds('audit'), ratio('audit', 'rg'), `at most ${audit} x rg`],
    ['diff', seconds('diff'), ratio('diff', 'rg'), ''],
    ...('jscodeshift' in times
      ? [['jscodeshift, one find-only', seconds('jscodeshift'), ratio('jscodeshift', 'diff'), 'at least 25 x diff']]
      : []),
    ['audit of 100 files', seconds('audit of 100 files'), '', 'at most 0.60 s'],
    ['--help', seconds('--help'), ratio('--help', 'node -e 0'), 'at most 1.3 x node -e 0'],
    ['peak memory of audit', `${peaks.audit} MB`, '', 'at most 600 MB'],
    ['peak memory of diff', `${peaks.diff} MB`, '', 'at most 600 MB'],
  ];
  for (const [name, time, against, target] of rows)
    console.log(`${name.padEnd(28)}${time.padStart(10)}   ${against.padEnd(20)}${target}`);
}
