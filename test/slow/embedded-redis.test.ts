import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Redis as Client } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../verify/instances/manifest.ts';
import { PHASES, type VerifyReport } from '../../verify/report.ts';
import { SERVED } from '../../verify/services/embedded/served.ts';
import { type Redis, openRedis } from '../../verify/services/redis.ts';
import { type Run, openRun } from '../../verify/state/run.ts';
import { verifyApp } from '../../verify/verify.ts';
import { fixtureFolder, prepareFixture } from '../fixture-apps.ts';
import { fixtureSteps, fixtureTexts, migrate } from '../fixture-run.ts';
import { REDIS_COMMANDS } from './redis-commands.ts';
import { writeApp } from './verify-apps.ts';

/** A PATH with node and nothing else; there is no redis-server on it. */
const path = mkdtempSync(join(tmpdir(), 'unsticky-path-'));
const WITHOUT = { REDIS_URL: '', PATH: path };
const WITH = { REDIS_URL: '' };

let run: Run;
beforeAll(() => {
  symlinkSync(process.execPath, join(path, 'node'));
  run = openRun();
});
afterAll(() => {
  run.close();
  rmSync(path, { recursive: true });
});

describe('command by command', () => {
  test('each that is served has an example', () => {
    const examples = new Set(REDIS_COMMANDS.map(([name]) => name?.toLowerCase()));
    expect([...SERVED.keys()].filter((name) => !examples.has(name))).toEqual([]);
  });

  test('it answers as redis-server does', async () => {
    const [embedded, real] = [await openRedis(WITHOUT, openedRun()), await openRedis(WITH, openedRun())];
    const seen = await answers(embedded);
    expect(seen).toEqual(await answers(real));
    expect(() => embedded.check()).not.toThrow();
  });

  test('what it does not serve is an error that names it, and no verdict is given', async () => {
    const embedded = await openRedis(WITHOUT, openedRun());
    const client = new Client(embedded.url);
    await expect(client.call('XADD', 's', '*', 'a', 'b')).rejects.toThrow('does not serve XADD');
    await expect(client.call('SET', 'a', '1', 'KEEPTTL')).rejects.toThrow('does not serve SET with KEEPTTL');
    await expect(client.eval("return cjson.encode({ 'a' })", 0)).rejects.toThrow("global 'cjson'");
    client.disconnect();
    expect(() => embedded.check()).toThrow(
      /needs a real Redis.*: XADD, SET with KEEPTTL, this Lua script .*Install redis/s,
    );
  });
});

/** Runs of their own folders, ended with the first. */
function openedRun(): Run {
  const { id, folder, ...rest } = run;
  return { ...rest, id, folder: mkdtempSync(join(folder, 'redis-')) };
}

async function answers({ url }: Redis): Promise<string[]> {
  const client = new Client(url);
  const seen: string[] = [];
  for (const [name = '', ...args] of REDIS_COMMANDS) {
    const answer = await client.call(name, ...args).catch((error: Error) => error.message);
    seen.push(`${[name, ...args].join(' ')} → ${JSON.stringify(answer)}`);
  }
  client.disconnect();
  return seen;
}

describe('the proof of an app with sessions and limits', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(dirname(folder), { recursive: true }))));
  const prove = async (folder: string, env: Record<string, string>): Promise<VerifyReport> =>
    verifyApp({ folder, scenario: join(fixtureFolder('tickets'), 'scenario.http'), env });

  test('before its migration it diverges, and it says which Redis was used', async () => {
    const folder = await prepareFixture('tickets', 'before');
    folders.push(folder);
    const report = await prove(folder, WITHOUT);
    expect(verdict(report)).toEqual(verdict(await prove(folder, WITH)));
    expect(report.divergences[0]?.request).toBe('The next request knows her');
    expect(report.services.redis).toMatch(/^embedded in unsticky, .*does not serve queues/);
  });

  test('after it agrees, also when Redis is away, as with redis-server', async () => {
    const { changes } = migrate(fixtureTexts('tickets', 'before'), fixtureSteps('tickets'));
    const folder = await prepareFixture('tickets', changes);
    folders.push(folder);
    const report = await prove(folder, WITHOUT);
    expect(verdict(report)).toEqual({ agrees: true, phases: PHASES.map((name) => [name, undefined]), lost: [] });
    expect(verdict(report)).toEqual(verdict(await prove(folder, WITH)));
  });
});

function verdict({ agrees, phases, divergences }: VerifyReport): object {
  return {
    agrees,
    phases: phases.map(({ name, failure, skipped }) => [name, failure ?? skipped]),
    lost: [...new Set(divergences.map(({ phase, request, field }) => `${phase}: ${request}: ${field}`))],
  };
}

describe('refuses, and says what to install,', () => {
  test.each(['bull', 'bullmq', '@socket.io/redis-adapter', 'socket.io-redis'])('for %s', async (name) => {
    const app: Manifest = { dependencies: { [name]: '*' } };
    await expect(openRedis(WITHOUT, run, app)).rejects.toThrow(
      new RegExp(`needs a real Redis for ${name} .*REDIS_URL is not set.*apt-get install redis-server`),
    );
  });

  test('for an app that subscribes, although its package.json does not say so', async () => {
    const text = `
      const { hostname, port } = new URL(process.env.REDIS_URL);
      require('net').connect(Number(port), hostname).write('SUBSCRIBE news\\r\\n');
      require('http').createServer((req, res) => res.end('ok')).listen(process.env.PORT);`;
    const app = writeApp({ 'app.js': text, 'scenario.http': 'GET /\n\n?? status == 200\n' });
    const proof = verifyApp({ folder: app.folder, scenario: app.scenario, env: WITHOUT });
    await expect(proof).rejects.toThrow(/the app sent what the embedded one does not serve: SUBSCRIBE\. Install/);
    app.remove();
  });
});
