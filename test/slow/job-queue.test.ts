import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobQueueModule } from '../../templates/job-queue.ts';
import { installFixture } from '../fixture-apps.ts';
import { removeFolder, TestRedis } from './migrated-apps.ts';
import { PLAIN_STYLE } from '../plain-style.ts';

/** `node script.js NAME PERIOD WORK ALONE`: a job each period, that takes some time, and what it says of it. */
const SCRIPT = `
const { repeatJob } = require(process.env.QUEUE);
const [, , name, every, work = '0', alone] = process.argv;
repeatJob(name, { every, alone: alone === 'alone' }, async () => {
  console.log('tick ' + Math.floor(Date.now() / Number(every)));
  await new Promise((done) => setTimeout(done, Number(work)));
  console.log('done');
  if (name === 'failing') throw new Error('no luck');
});
if (process.env.HOLD) setTimeout(() => {}, Number(process.env.HOLD));
`;

interface Ending {
  readonly served: boolean;
  readonly hold: string;
  readonly end: number;
  readonly by: NodeJS.Signals;
}

interface Ended {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly signal: string | null;
  readonly ms: number;
}

let redis: TestRedis;
beforeAll(async () => {
  redis = await TestRedis.create();
  await redis.start();
});
afterAll(() => redis.kill());

describe.each([
  ['bull', { bull: '^4.16.5', ioredis: '^5.4.1' }, false],
  ['bullmq', { bullmq: '^5.81.0', ioredis: '^5.4.1' }, true],
] as const)('%s', (library, dependencies, holds) => {
  const folder = mkdtempSync(join(tmpdir(), 'unsticky-queue-'));
  afterAll(() => removeFolder(folder));
  beforeAll(async () => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', dependencies }));
    writeFileSync(join(folder, 'script.js'), SCRIPT);
    for (const served of [true, false]) {
      const text = jobQueueModule({ library, ioredis: 5, typescript: false, esm: false, served }, PLAIN_STYLE);
      writeFileSync(join(folder, served ? 'served.js' : 'alone.js'), text);
    }
    await installFixture(folder);
  }, 120_000);

  /** Runs the script until it ends, or ends it with a signal after some time. */
  async function run(
    args: readonly string[],
    { served = false, hold = '', end = 0, by = 'SIGTERM' }: Partial<Ending> = {},
  ): Promise<Ended> {
    const env = { ...process.env, REDIS_URL: redis.url, QUEUE: served ? './served.js' : './alone.js', HOLD: hold };
    const child = spawn(process.execPath, ['script.js', ...args], { cwd: folder, env });
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    const started = Date.now();
    const ended = new Promise<string | null>((resolve) => void child.once('close', (_, signal) => resolve(signal)));
    if (end > 0) void sleep(end).then(() => child.kill(by));
    const signal = await ended;
    return { lines: out.split('\n').filter(Boolean), errors, signal, ms: Date.now() - started };
  }

  const ticksOf = (...runs: readonly Ended[]): number[] =>
    runs
      .flatMap(({ lines }) => lines.flatMap((line) => (line.startsWith('tick') ? Number(line.slice(5)) : [])))
      .toSorted((a, b) => a - b);

  it('runs each tick once over two instances, and goes on when one is killed', async () => {
    const [a, b] = await Promise.all([
      run(['shared', '2000'], { end: 5500, by: 'SIGKILL' }),
      run(['shared', '2000'], { end: 13_500 }),
    ]);
    const ticks = ticksOf(a, b);
    expect(new Set(ticks).size).toBe(ticks.length);
    expect(ticks.length).toBeGreaterThanOrEqual(4);
    const gaps = ticks.slice(1).map((tick, n) => tick - ticks[n]!);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2);
  }, 30_000);

  it('takes the schedule of an earlier deploy away', async () => {
    await run(['changed', '1000'], { end: 3500 });
    const { lines } = await run(['changed', '3000'], { end: 8500 });
    expect(ticksOf({ lines, errors: '', signal: null, ms: 0 }).length).toBeLessThanOrEqual(4);
  }, 30_000);

  it('leaves a tick out while an earlier one runs elsewhere', async () => {
    const runs = await Promise.all([
      run(['slow', '1000', '1500', 'alone'], { end: 6500 }),
      run(['slow', '1000', '1500', 'alone'], { end: 6500 }),
    ]);
    const ticks = ticksOf(...runs);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.slice(1).every((tick, n) => tick - ticks[n]! >= 2)).toBe(true);
  }, 30_000);

  it('logs a failure, and comes again', async () => {
    const { lines, errors } = await run(['failing', '1000'], { end: 4800 });
    expect(errors).toContain('no luck');
    expect(lines.filter((line) => line === 'done').length).toBeGreaterThan(1);
  }, 30_000);

  it('waits for the tick that runs when the process is asked to end, and ends by that signal', async () => {
    const { lines, signal } = await run(['ending', '2000', '1200'], { end: 4200 });
    expect(signal).toBe('SIGTERM');
    expect(lines.filter((line) => line === 'done').length).toBe(lines.filter((line) => line !== 'done').length);
  }, 30_000);

  it('does not hold a script that only loads it', async () => {
    const { ms } = await run(['loaded', '1000'], { served: true });
    expect(ms).toBeLessThan(3000);
  }, 30_000);

  it(`${holds ? 'holds' : 'does not hold'} a test that has run for a while`, async () => {
    const { signal, lines } = await run(['held', '1000'], { served: true, hold: '4000', end: 8000, by: 'SIGKILL' });
    expect(lines).toContain('done');
    expect(signal).toBe(holds ? 'SIGKILL' : null);
  }, 30_000);
});
