import { expect, test } from 'vitest';
import { ROOT, appHost, changesTo, open, step, textsOf } from './app.test-helper.ts';

test('writes, makes and deletes files, whole texts as they are', () => {
  const host = appHost({ 'a.js': '\uFEFFold\r\n', 'gone.js': 'g', 'same.js': 's' });
  step(host, 'cache', { 'a.js': '\uFEFFnew\r\n', 'lib/deep/b.js': 'b', 'gone.js': null });
  expect(textsOf(host)).toEqual({ 'a.js': '\uFEFFnew\r\n', 'lib/deep/b.js': 'b', 'same.js': 's' });
});

test('keeps the mode of a file; the journal and the history are private', () => {
  const host = appHost({});
  host.disk.put(`${ROOT}/run.js`, 'old', 0o755);
  step(host, 'cache', { 'run.js': 'new' });
  expect(host.disk.stat(`${ROOT}/run.js`)?.mode).toBe(0o755);
  expect(host.disk.stat(`${ROOT}/.unsticky/history/0001-cache.json`)?.mode).toBe(0o600);
});

test('git sees nothing of what unsticky keeps', () => {
  const host = appHost({ 'a.js': '' });
  step(host, 'cache', { 'a.js': 'new' });
  expect(host.disk.read(`${ROOT}/.unsticky/.gitignore`)).toBe('*\n');
});

test.each([
  ['changed', { 'a.js': 'edited by hand' }, 'a.js was changed on the disk meanwhile'],
  ['gone', { 'a.js': null }, 'a.js is gone'],
  ['there already', { 'new.js': '' }, 'new.js is there already'],
])('writes nothing when a file is %s meanwhile', (_name, meanwhile: Record<string, string | null>, message) => {
  const host = appHost({ 'a.js': 'old', 'b.js': 'old' });
  const changes = changesTo(host, { 'a.js': 'new', 'b.js': 'new', 'new.js': 'new' });
  for (const [path, text] of Object.entries(meanwhile)) {
    if (text === null) host.disk.remove(`${ROOT}/${path}`);
    else host.disk.put(`${ROOT}/${path}`, text);
  }
  const before = textsOf(host);
  const result = open(host).commit('cache', changes);
  expect(result).toEqual({
    kind: 'refused',
    problems: [expect.objectContaining({ code: 'changed', message: expect.stringContaining(message) })],
  });
  expect(textsOf(host)).toEqual(before);
  expect(open(host).steps()).toEqual([]);
});

test('changes that change nothing are no step', () => {
  const host = appHost({ 'a.js': 'x' });
  expect(open(host).commit('cache', changesTo(host, { 'a.js': 'x', 'none.js': null }))).toEqual({ kind: 'nothing' });
  expect(open(host).steps()).toEqual([]);
});

test('a step that cannot be written is taken back', () => {
  const host = appHost({ 'a.js': 'old', 'z/b.js': 'old' });
  const { disk } = host;
  const writeAtomically = disk.writeAtomically.bind(disk);
  disk.writeAtomically = (path, text, mode) => {
    if (path.endsWith('b.js')) throw new Error('EACCES: permission denied');
    writeAtomically(path, text, mode);
  };
  const result = open(host).commit('cache', changesTo(host, { 'a.js': 'new', 'lib/new.js': 'new', 'z/b.js': 'new' }));
  expect(result).toEqual({
    kind: 'refused',
    problems: [expect.objectContaining({ code: 'unwritable', message: expect.stringContaining('EACCES') })],
  });
  expect(textsOf(host)).toEqual({ 'a.js': 'old', 'z/b.js': 'old' });
  expect([disk.exists(`${ROOT}/lib`), open(host).completed, open(host).steps()]).toEqual([false, undefined, []]);
});

test('lists steps with their files, oldest first', () => {
  const host = appHost({ 'a.js': '1' });
  step(host, 'cache', { 'a.js': '2' });
  step(host, 'jobs', { 'a.js': '3', 'b.js': '1' });
  expect(open(host).steps()).toEqual([
    { id: '0001', name: 'cache', date: '2025-01-01T00:00:00.000Z', files: ['a.js'], undone: false },
    { id: '0002', name: 'jobs', date: '2025-01-01T00:00:01.000Z', files: ['a.js', 'b.js'], undone: false },
  ]);
});

test('a damaged history is named, not passed over', () => {
  const host = appHost({ 'a.js': '1', '.unsticky/history/0001-cache.json': '{' });
  expect(() => open(host).steps()).toThrow('0001-cache.json is damaged');
});
