import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../core/change.ts';
import { type Redis, openRedis } from '../../verify/services/redis.ts';
import { type Run, openRun } from '../../verify/state/run.ts';
import { PHASES, type VerifyReport } from '../../verify/report.ts';
import { verifyApp } from '../../verify/verify.ts';
import { fixtureFolder, prepareFixture } from '../fixture-apps.ts';
import { fixtureSteps, fixtureTexts, migrate } from '../fixture-run.ts';

/** The requests of each scenario that go wrong on two instances: the first one, and another, of a limit where there is one. */
const LOST = {
  atelier: ['Another gets the next', 'It is closed for everybody'],
  board: ['Ann sees it', 'Ann reads it'],
  chat: ['The next request knows it', 'Ann hears it'],
  documents: ['The other instance knows them', 'Nothing of it is left'],
  gallery: ['The other instance shows it', 'It is gone'],
  forum: ['The front page greets her: a flash message, kept in the session', 'Which holds over all instances'],
  library: ['The next request knows her', 'The sixth attempt from one address is one too many'],
  market: ['The other instance knows the advert', 'Which everybody can fetch'],
  parcels: ['Whoever asks knows where', 'The list holds both, in the order asked for'],
  rota: ['The next request knows her', 'And, as a lead, the team'],
  shelf: ['The next reader finds it', 'And is gone for everybody'],
  shop: ['The next request knows her', 'The sixth attempt from one address is one too many'],
  till: ['The next order gets the next number', 'The fourth attempt finds the till locked'],
  ticker: ['Each tick of the interval was counted once', 'And each tick of the schedule'],
  tickets: ['The next request knows her', 'The fifth guess from one address is one too many'],
};

const execute = promisify(execFile);
/** Not the one of the person who runs the tests: it could not be stopped for a while. */
const OWN_REDIS = { REDIS_URL: '' };

let run: Run;
let redis: Redis;
beforeAll(async () => {
  run = openRun();
  redis = await openRedis(OWN_REDIS, run);
});
afterAll(() => run.close());

describe.each(Object.entries(LOST))('%s', (name, [first, ofLimit]) => {
  const folders = new Map<string, Promise<string>>();
  const folderOf = (state: 'before' | 'after'): Promise<string> => {
    const folder = folders.get(state) ?? prepareFixture(name, state === 'before' ? state : migrated(name));
    folders.set(state, folder);
    return folder;
  };
  afterAll(async () => {
    for (const folder of folders.values()) await rm(dirname(await folder), { recursive: true });
  });

  it('before: its own tests pass', async () => {
    expect(await ownTests(await folderOf('before'))).toBe('passed');
  });

  it('before: one instance keeps what two lose', async () => {
    const folder = await folderOf('before');
    const report = await play(folder, join(fixtureFolder(name), 'scenario.http'), ['alternating']);
    const lost = report.divergences.map(({ request }) => request);
    expect(lost[0]).toBe(first);
    expect(lost).toContain(ofLimit);
    expect(onOneInstance(report)).toEqual([]);
  });

  it('after: its own tests pass', async () => {
    expect(await ownTests(await folderOf('after'))).toBe('passed');
  });

  it('after: two instances do as one, also when one is killed or Redis is away', async () => {
    const report = await play(await folderOf('after'), scenarioAfter(name), PHASES);
    expectAgreement(report);
    expect(report.phases.map(({ name }) => name)).toEqual(PHASES);
  });

  it('after: nothing is lost when instance 1 dies and comes back', async () => {
    const report = await play(await folderOf('after'), join(fixtureFolder(name), 'kill.http'), ['alternating']);
    expectAgreement(report);
    expect(onOneInstance(report)).toEqual([]);
  });
});

function migrated(name: string): ChangeSet {
  return migrate(fixtureTexts(name, 'before'), fixtureSteps(name)).changes;
}

/** Clients may have to send something else after a migration. */
function scenarioAfter(name: string): string {
  const own = join(fixtureFolder(name), 'after.http');
  return existsSync(own) ? own : join(fixtureFolder(name), 'scenario.http');
}

function play(
  folder: string,
  scenario: string,
  phases: typeof PHASES | readonly ['alternating'],
): Promise<VerifyReport> {
  return verifyApp({ folder, scenario, phases, env: OWN_REDIS });
}

function onOneInstance({ failures, phases }: VerifyReport): unknown[] {
  return [
    ...failures.filter(({ phase }) => phase === 'one' || phase === 'again'),
    ...phases.filter(({ failure, skipped }) => failure ?? skipped),
  ];
}

function expectAgreement(report: VerifyReport): void {
  expect(
    report.phases.flatMap(({ name, failure, skipped }) => ((failure ?? skipped) ? [{ name, failure, skipped }] : [])),
  ).toEqual([]);
  expect(report.divergences).toEqual([]);
  expect(report.failures).toEqual([]);
  expect(report.agrees).toBe(true);
}

/** `npm test` of the app, and its type check if it has one; resolves to `passed` or to what was printed. */
async function ownTests(folder: string): Promise<string> {
  await redis.flush();
  const { NODE_ENV: _, ...inherited } = process.env;
  const env = { ...inherited, REDIS_URL: redis.url, SESSION_SECRET: 'for the tests', JWT_SECRET: 'for the tests' };
  const npm = (...args: string[]) => execute('npm', args, { cwd: folder, env, timeout: 60_000 });
  try {
    await Promise.all([npm('test'), npm('run', 'typecheck', '--if-present')]);
    return 'passed';
  } catch (error) {
    const printed = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    return `${printed}\n${String(error)}`;
  }
}
