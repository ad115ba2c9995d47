/**
 * Lists and scans an app and compares with ripgrep, in one run. Needs `npm run build` first, and `rg` on the path.
 *   node bench/crawl.mjs [FILES]    a generated app, of 10,000 files unless told
 *   node bench/crawl.mjs FOLDER     an app of yours; nothing is written
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { withGeneratedApp } from './generated-app.mjs';
import { measure } from './measure.mjs';

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
if (/^\d+$/.test(given)) withGeneratedApp(Number(given), compare);
else compare(resolve(given));

function compare(root) {
  const words = WORDS.flatMap((word) => ['-e', word]);
  const times = measure(
    {
      'rg, same words': () =>
        spawnSync('rg', ['--count', '--fixed-strings', '--hidden', ...words, '.'], { cwd: root, maxBuffer: 1 << 28 }),
      crawl: () => crawl(root),
      'crawl + scan': () => readSources(root, WORDS),
    },
    ROUNDS,
  );
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
