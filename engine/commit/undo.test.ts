import { expect, test } from 'vitest';
import { ROOT, appHost, open, step, textsOf, undo } from './app.test-helper.ts';

const manifest = (...names: string[]): string =>
  `${JSON.stringify({ name: 'x', dependencies: Object.fromEntries(names.map((name) => [name, '1'])) }, null, 2)}\n`;

test('takes the last step back: edits, new files and their folders, deleted files with their mode', async () => {
  const host = appHost({ 'a.js': 'old\r\n' });
  host.disk.put(`${ROOT}/bin/gone.js`, 'g', 0o755);
  const before = textsOf(host);
  step(host, 'cache', { 'a.js': 'new\r\n', 'lib/x/b.js': 'b', 'bin/gone.js': null });
  await undo(host);
  expect(textsOf(host)).toEqual(before);
  expect(host.disk.stat(`${ROOT}/bin/gone.js`)?.mode).toBe(0o755);
  expect(host.disk.exists(`${ROOT}/lib`)).toBe(false);
});

test('leaves a folder of the step that holds something of the user by now', async () => {
  const host = appHost({ 'a.js': '' });
  step(host, 'cache', { 'lib/b.js': 'b' });
  host.disk.put(`${ROOT}/lib/mine.js`, 'mine');
  await undo(host);
  expect(textsOf(host)).toEqual({ 'a.js': '', 'lib/mine.js': 'mine' });
});

test('takes an early step back and leaves later steps and edits that do not overlap', async () => {
  const host = appHost({ 'a.js': '1\n2\n3\n4\n', 'b.js': 'b\n', 'package.json': manifest('express') });
  step(host, 'sessions', { 'a.js': 'S\n1\n2\n3\n4\n', 'package.json': manifest('express', 'ioredis') });
  step(host, 'jobs', {
    'a.js': 'S\nJ\n1\n2\n3 jobs\n4\n',
    'b.js': 'jobs\n',
    'package.json': manifest('express', 'ioredis', 'zod'),
  });
  host.disk.put(`${ROOT}/a.js`, 'S\nJ\n1\n2\n3 jobs\n4 by hand\n');
  await undo(host, 'sessions');
  expect(textsOf(host)).toEqual({
    'a.js': 'J\n1\n2\n3 jobs\n4 by hand\n',
    'b.js': 'jobs\n',
    'package.json': manifest('express', 'zod'),
  });
});

test('refuses where later work overlaps, names file and lines, and writes nothing', async () => {
  const host = appHost({ 'a.js': '1\n2\n3\n', 'b.js': 'b' });
  step(host, 'sessions', { 'a.js': '1\nS\n3\n', 'b.js': 'S' });
  host.disk.put(`${ROOT}/a.js`, '0\n1\nS by hand\n3\n');
  const before = textsOf(host);
  expect(await undo(host)).toEqual({
    kind: 'refused',
    problems: [
      { path: 'a.js', code: 'overlap', lines: [{ from: 3, to: 3 }], message: expect.stringContaining('a.js:3') },
    ],
  });
  expect(textsOf(host)).toEqual(before);
  expect(open(host).steps()[0]!.undone).toBe(false);
});

test.each([
  ['a new file that was edited', { 'new.js': 'edited' }, 'new.js was made by this step and edited since'],
  ['a deleted file that is back with another text', { 'gone.js': 'another' }, 'gone.js was deleted by this step'],
  ['an edited file that is gone', { 'a.js': null }, 'a.js was deleted since'],
])('refuses %s', async (_name, meanwhile: Record<string, string | null>, message) => {
  const host = appHost({ 'a.js': 'old', 'gone.js': 'g' });
  step(host, 'cache', { 'a.js': 'new', 'gone.js': null, 'new.js': 'n' });
  for (const [path, text] of Object.entries(meanwhile)) {
    if (text === null) host.disk.remove(`${ROOT}/${path}`);
    else host.disk.put(`${ROOT}/${path}`, text);
  }
  const before = textsOf(host);
  expect(await undo(host)).toEqual({
    kind: 'refused',
    problems: [expect.objectContaining({ message: expect.stringContaining(message) })],
  });
  expect(textsOf(host)).toEqual(before);
});

test('what somebody took back by hand counts as taken back', async () => {
  const host = appHost({ 'a.js': 'old', 'gone.js': 'g' });
  step(host, 'cache', { 'a.js': 'new', 'gone.js': null, 'new.js': 'n' });
  host.disk.put(`${ROOT}/a.js`, 'old');
  host.disk.put(`${ROOT}/gone.js`, 'g');
  host.disk.remove(`${ROOT}/new.js`);
  await undo(host);
  expect(textsOf(host)).toEqual({ 'a.js': 'old', 'gone.js': 'g' });
  expect(open(host).steps()[0]!.undone).toBe(true);
});

test('goes back step by step, and an undo can be taken back itself', async () => {
  const host = appHost({ 'a.js': '1' });
  step(host, 'cache', { 'a.js': '2' });
  step(host, 'jobs', { 'a.js': '3' });
  await undo(host);
  await undo(host);
  expect(textsOf(host)).toEqual({ 'a.js': '1' });
  expect(
    open(host)
      .steps()
      .map(({ name, undone, undoes }) => [name, undone, undoes]),
  ).toEqual([
    ['cache', true, undefined],
    ['jobs', true, undefined],
    ['undo', false, '0002'],
    ['undo', false, '0001'],
  ]);
  await undo(host, '4');
  expect(textsOf(host)).toEqual({ 'a.js': '2' });
  expect(
    open(host)
      .steps()
      .map(({ undone }) => undone),
  ).toEqual([false, true, false, true, false]);
});

test('names what cannot be undone', async () => {
  const host = appHost({ 'a.js': '1' });
  const messageOf = async (reference?: string): Promise<string> => {
    const plan = await undo(host, reference);
    return plan.kind === 'refused' ? plan.problems[0]!.message : 'planned';
  };
  expect(await messageOf()).toContain('no step to undo');
  step(host, 'cache', { 'a.js': '2' });
  expect(await messageOf('jobs')).toContain('no step jobs');
  expect(await messageOf('9')).toContain('no step 9');
  expect(await messageOf('cache')).toBe('planned');
  expect(await messageOf('0001')).toContain('0001 (cache) is undone already');
});

test('a helper, a package and a variable that a later step came to use stay, and are named', async () => {
  const env = '# Redis, e.g. of docker\nREDIS_URL=redis://localhost:6379\n';
  const secret = '# signs cookies\nSESSION_SECRET=change-me\n';
  const host = appHost({ 'package.json': manifest('express'), 'app.js': 'a\n', 'cache.js': 'b\n' });
  step(host, 'sessions', {
    'package.json': manifest('connect-redis', 'express', 'ioredis'),
    'app.js': "require('connect-redis'); require('./lib/redis')\na\n",
    'lib/redis.js': "require('ioredis'); require('./url')\n",
    'lib/url.js': 'process.env.REDIS_URL\n',
    'lib/only-sessions.js': "require('connect-redis')\n",
    '.env.example': env + secret,
  });
  step(host, 'cache', { 'cache.js': "require('./lib/redis')\nb\n" });
  const plan = await undo(host, 'sessions');
  expect(plan.kind === 'planned' && [...plan.kept].toSorted()).toEqual([
    'REDIS_URL',
    'ioredis',
    'lib/redis.js',
    'lib/url.js',
  ]);
  expect(textsOf(host)).toEqual({
    '.env.example': env,
    'app.js': 'a\n',
    'cache.js': "require('./lib/redis')\nb\n",
    'lib/redis.js': "require('ioredis'); require('./url')\n",
    'lib/url.js': 'process.env.REDIS_URL\n',
    'package.json': manifest('express', 'ioredis'),
  });
});

test('a list of variables that the step made keeps the lines that later steps added', async () => {
  const host = appHost({ 'app.js': '' });
  step(host, 'sessions', { '.env.example': '# signs cookies\nSESSION_SECRET=x\n' });
  step(host, 'uploads', { '.env.example': '# signs cookies\nSESSION_SECRET=x\n# where files go\nS3_BUCKET=b\n' });
  await undo(host, 'sessions');
  expect(textsOf(host)).toEqual({ '.env.example': '# where files go\nS3_BUCKET=b\n', 'app.js': '' });
  await undo(host, 'uploads');
  expect(textsOf(host)).toEqual({ 'app.js': '' });
});
