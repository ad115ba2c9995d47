import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { redisCommand } from '../../verify/services/redis-command.ts';
import { openRedis } from '../../verify/services/redis.ts';
import { openRun } from '../../verify/state/run.ts';
import { verifyApp } from '../../verify/verify.ts';
import { COUNTER_SCENARIO, MEMORY_COUNTER, REDIS_COUNTER, writeApp } from './verify-apps.ts';

let app: ReturnType<typeof writeApp>;
afterEach(() => app.remove());

describe('a counter', () => {
  test('in memory diverges, and the request is named', async () => {
    app = writeApp({ 'app.js': MEMORY_COUNTER, 'scenario.http': COUNTER_SCENARIO });
    const steps: string[] = [];
    const report = await verifyApp({
      folder: app.folder,
      scenario: app.scenario,
      onProgress: (text) => steps.push(text),
    });
    expect(report.agrees).toBe(false);
    expect(report.divergences[0]).toEqual({
      phase: 'alternating',
      request: 'view',
      line: 9,
      round: 1,
      field: 'status',
      expected: '200',
      seen: '401',
      instances: [1, 2],
    });
    expect(report.divergences.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['split', 'kill']));
    expect(report.failures[0]).toMatchObject({
      phase: 'alternating',
      request: 'view',
      assertion: 'status == 200',
      seen: '401',
    });
    expect(report.phases.slice(0, 2).flatMap(({ exchanges }) => exchanges.map(({ status }) => status))).toEqual(
      Array(12).fill(200),
    );
    expect(report.services.redis).toMatch(/^redis-server started for this run on 127\.0\.0\.1:/);
    expect(steps[0]).toBe('one instance');
  });

  test('in Redis agrees in all phases, with kill, restart and outage', async () => {
    app = writeApp({ 'app.js': REDIS_COUNTER, 'scenario.http': COUNTER_SCENARIO });
    const report = await verifyApp({ folder: app.folder, scenario: app.scenario });
    expect(report.divergences).toEqual([]);
    expect(report.failures).toEqual([]);
    expect(report.phases.map(({ name, skipped, failure }) => [name, skipped ?? failure])).toEqual(
      ['one', 'again', 'alternating', 'split', 'kill', 'outage'].map((name) => [name, undefined]),
    );
    expect(report.phases.map(({ exchanges }) => exchanges.map(({ instance }) => instance))).toEqual([
      [1, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
      [1, 2, 1, 2, 1, 2],
      [1, 2, 2, 2, 2, 2],
      [1, 2, 1, 2, 2, 1],
      [1, 2, 1, 2, 1, 2],
    ]);
    expect(report.agrees).toBe(true);
  });
});

test('a file kept on the disk diverges, although all instances run on one machine', async () => {
  const text = `
    const fs = require('fs'), path = require('path'), os = require('os');
    const files = { '/a': path.join(__dirname, 'uploads', 'a'), '/b': 'b', '/c': path.join(os.tmpdir(), 'c') };
    require('http').createServer((req, res) => {
      if (req.method === 'PUT') return req.pipe(fs.createWriteStream(files[req.url])).on('finish', () => res.end('kept'));
      fs.readFile(files[req.url], 'utf8', (error, text) => res.writeHead(error ? 404 : 200).end(text));
    }).listen(process.env.PORT);`;
  const steps = ['/a', '/b', '/c'].map(
    (path) => `###\n# @on 1\nPUT ${path}\n\nhello\n\n### read ${path}\n# @on 2\nGET ${path}\n\n?? body == hello\n`,
  );
  app = writeApp({ 'app.js': text, 'uploads/.gitkeep': '', 'scenario.http': steps.join('\n') });
  const report = await verifyApp({ folder: app.folder, scenario: app.scenario, phases: ['alternating'] });
  expect(report.divergences.map(({ request, expected, seen }) => [request, expected, seen])).toEqual(
    ['/a', '/b', '/c'].map((path) => [`read ${path}`, '200', '404']),
  );
  expect(existsSync(join(app.folder, 'uploads', 'a'))).toBe(false);
});

test('an app that hangs without Redis, or crashes, is found in the outage', async () => {
  const hanging = REDIS_COUNTER.replace("socket.on('error', reject)", "socket.on('error', () => {})");
  app = writeApp({ 'app.js': hanging, 'scenario.http': COUNTER_SCENARIO });
  const report = await verifyApp({ folder: app.folder, scenario: app.scenario, phases: ['outage'] });
  expect(report.divergences.map(({ field, seen, instances }) => [field, seen, instances])).toEqual([
    ['answer', 'no answer within 5 s', [1]],
    ['answer', 'no answer within 5 s', [2]],
  ]);
  app.remove();
  const crashing = REDIS_COUNTER.replace("socket.on('error', reject)", "socket.on('error', () => process.exit(7))");
  app = writeApp({ 'app.js': crashing, 'scenario.http': COUNTER_SCENARIO });
  const crash = await verifyApp({ folder: app.folder, scenario: app.scenario, phases: ['outage'] });
  expect(crash.divergences.filter(({ field }) => field === 'process').map(({ seen }) => seen)).toEqual([
    'it exited with code 7',
    'it exited with code 7',
  ]);
});

test('the scenario kills and restarts, captures, and keeps a jar for each user', async () => {
  const scenario = `
### Ann comes
# @user ann
POST /login

### Bob comes
# @user bob
# @name bob
POST /login

### Ann looks
# @user ann
# @kill 1
GET /views

?? body.views == 1

### Bob looks
# @user bob
# @on 1
# @restart 1
GET /views

?? body.views == 1

### nobody looks
# @no-cookie-jar
GET /views

?? status == 401

### Bob by hand
# @no-cookie-jar
GET /views
Cookie: {{bob.response.headers.set-cookie}}

?? body.views == 2
`;
  app = writeApp({ 'app.js': REDIS_COUNTER, 'scenario.http': scenario });
  const report = await verifyApp({ folder: app.folder, scenario: app.scenario, phases: ['alternating'] });
  expect(report.failures).toEqual([]);
  expect(report.divergences).toEqual([]);
  expect(report.phases[2]?.exchanges.map(({ instance }) => instance)).toEqual([1, 2, 2, 1, 1, 2]);
});

test('a Redis of the user is used, neither emptied nor stopped', async () => {
  const run = openRun();
  const { url } = await openRedis({ PATH: process.env['PATH'] }, run);
  await redisCommand(url, 'SET mine 1');
  app = writeApp({ 'app.js': REDIS_COUNTER, 'scenario.http': COUNTER_SCENARIO });
  try {
    const report = await verifyApp({ folder: app.folder, scenario: app.scenario, env: { REDIS_URL: url } });
    expect(report.agrees).toBe(true);
    expect(report.services.redis).toBe(`${url} (REDIS_URL; not emptied between phases, because it is yours)`);
    expect(report.phases.at(-1)).toMatchObject({ name: 'outage', skipped: 'Redis is yours and is not stopped' });
    expect(await redisCommand(url, 'EXISTS mine')).toBe(':1');
  } finally {
    run.close();
  }
});

test('an app with S3 gets a server in memory, emptied between the phases', async () => {
  const text = `
    const s3 = process.env.S3_ENDPOINT + '/' + process.env.S3_BUCKET;
    require('http').createServer(async (req, res) => {
      const body = await new Response(require('stream').Readable.toWeb(req)).text();
      const answer = await fetch(s3 + req.url, req.method === 'PUT' ? { method: 'PUT', body } : {});
      res.writeHead(answer.status).end(answer.ok ? await answer.text() : '');
    }).listen(process.env.PORT);`;
  const manifest = JSON.stringify({ scripts: { start: 'node app.js' }, dependencies: { '@aws-sdk/client-s3': '^3' } });
  const scenario =
    'GET /key\n\n?? status == 404\n\n### put\nPUT /key\n\nhello\n\n### get\n# @repeat 2\nGET /key\n\n?? body == hello\n';
  app = writeApp({ 'app.js': text, 'package.json': manifest, 'scenario.http': scenario });
  const report = await verifyApp({ folder: app.folder, scenario: app.scenario, phases: ['alternating', 'split'] });
  expect(report.failures).toEqual([]);
  expect(report.divergences).toEqual([]);
  expect(report.phases.map(({ failure }) => failure)).toEqual([undefined, undefined, undefined, undefined]);
  expect(report.agrees).toBe(true);
  expect(report.services.s3).toMatch(/^fauxqs in memory on 127\.0\.0\.1:\d+, bucket unsticky-verify$/);
});

describe('refuses, saying what to do,', () => {
  test('an app that does not start', async () => {
    app = writeApp({ 'app.js': "throw new Error('no config')", 'scenario.http': 'GET /' });
    await expect(verifyApp({ folder: app.folder, scenario: app.scenario })).rejects.toThrow(
      /^The app ended before it answered: it exited with code 1\n[^]*no config/,
    );
  });

  test('an app on a UNIX socket', async () => {
    const text = "require('http').createServer().listen(require('path').join(__dirname, 'app.sock'))";
    app = writeApp({ 'app.js': text, 'scenario.http': 'GET /' });
    await expect(verifyApp({ folder: app.folder, scenario: app.scenario })).rejects.toThrow(
      /The app listens on the UNIX socket \S+app\.sock, .* let it listen on process\.env\.PORT/,
    );
  });

  test('a scenario that names an instance too many', async () => {
    app = writeApp({ 'app.js': MEMORY_COUNTER, 'scenario.http': '# @on 3\nGET /' });
    await expect(verifyApp({ folder: app.folder, scenario: app.scenario })).rejects.toThrow(
      /scenario\.http:2: this names instance 3, and 2 run/,
    );
  });

  test('a queue on a machine without Redis', async () => {
    const manifest = JSON.stringify({ scripts: { start: 'node app.js' }, dependencies: { bullmq: '^5' } });
    app = writeApp({ 'app.js': MEMORY_COUNTER, 'package.json': manifest, 'scenario.http': 'GET /' });
    const env = { REDIS_URL: 'redis://:secret@127.0.0.1:1', PATH: app.folder };
    await expect(verifyApp({ folder: app.folder, scenario: app.scenario, env })).rejects.toThrow(
      'needs a real Redis for bullmq (a queue): nothing answers at REDIS_URL, redis://***@127.0.0.1:1, and there is no redis-server',
    );
  });
});
