/**
 * Lists and scans an app and compares with ripgrep, in one run. Needs `npm run build` first, and `rg` on the path.
 *   node bench/crawl.mjs [FILES]    a generated app, of 10,000 files unless told
 *   node bench/crawl.mjs FOLDER     an app of yours; nothing is written
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const DIST = process.env.UNSTICKY_DIST ?? new URL('../dist/', import.meta.url).pathname;
const { crawl } = await import(join(DIST, 'host/crawl/crawl.js'));
const { readSources } = await import(join(DIST, 'host/crawl/disk-sources.js'));

const ROUNDS = 7;
const WORDS = (
  'express-session|cookie-session|session(|passport|jsonwebtoken|jwt.|multer|formidable|busboy|fs.|node:fs|fs/promises|' +
  'writeFile|createWriteStream|os.tmpdir|/tmp|node-cache|lru-cache|memory-cache|new Map|new Set|new WeakMap|setInterval|' +
  'setTimeout|node-cron|node-schedule|agenda|bull|bullmq|rate-limit|express-slow-down|socket.io|new Server|WebSocketServer|' +
  'EventEmitter|localhost|127.0.0.1|process.pid|os.hostname|networkInterfaces|app.locals|global.|globalThis'
).split('|');

const given = process.argv[2] ?? '10000';
if (/^\d+$/.test(given)) withGenerated(Number(given), compare);
else compare(resolve(given));

function compare(root) {
  const words = WORDS.flatMap((word) => ['-e', word]);
  const times = measure({
    'rg, same words': () =>
      spawnSync('rg', ['--count', '--fixed-strings', '--hidden', ...words, '.'], { cwd: root, maxBuffer: 1 << 28 }),
    crawl: () => crawl(root),
    'crawl + scan': () => readSources(root, WORDS),
  });
  const sources = readSources(root, WORDS);
  const hits = sources.paths.filter((path) => sources.mentions(path, WORDS)).length;
  console.log(`${sources.paths.length} source files, ${hits} with a word; medians of ${ROUNDS} rounds`);
  for (const [name, ms] of Object.entries(times)) {
    console.log(
      `${name.padEnd(16)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / times['rg, same words']).toFixed(2)} x rg`,
    );
  }
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

/** Median milliseconds of each job; the jobs take turns, so that a busy machine slows all of them. */
function measure(jobs) {
  const times = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = performance.now();
      job();
      times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, list.toSorted((a, b) => a - b)[ROUNDS >> 1]]),
  );
}

/** Files of 6 KB on average, 20 in a folder; one in five holds a word; a .gitignore at the top and in each tenth folder. */
function withGenerated(count, use) {
  const root = mkdtempSync(join(tmpdir(), 'unsticky-bench-'));
  const write = (path, text) => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  try {
    write('package.json', '{}');
    write('.gitignore', 'node_modules/\n*.log\n.env\n/tmp/\n');
    mkdirSync(join(root, '.git'));
    for (let n = 0; n < count; n++) {
      const folder = `src/area${n % 7}/part${Math.floor(n / 20)}`;
      if (n % 200 === 0) write(`${folder}/.gitignore`, '*.tmp\n');
      write(`${folder}/file${n}.${n % 3 === 0 ? 'ts' : 'js'}`, textOf(n));
    }
    use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function plain(k) {
  return `
export async function handle${k}(request, response, next) {
  const { id, name, email } = request.body ?? {};
  if (!id || typeof name !== 'string') return response.status(400).json({ error: 'name is required' });
  const user = await repository.findOne({ where: { id: Number(id) }, include: ['orders', 'address'] });
  // The next handler decides what a missing user means.
  if (user === null) return next(new NotFoundError(\`no user \${id}\`));
  response.json({ ...user.toJSON(), email: email?.trim().toLowerCase() ?? user.email, step: ${k} });
}
`;
}

function textOf(n) {
  const word = n % 5 === 0 ? `const store${n} = new Map();\nsetInterval(() => store${n}.clear(), 60_000);\n` : '';
  const size = 1 + ((n * 7919) % 20);
  return `import express from 'express';\n${word}${Array.from({ length: size }, (_, k) => plain(k)).join('')}`;
}
