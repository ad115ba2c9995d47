import { expect, test } from 'vitest';
import { memoryHost } from '../../host/memory/host.ts';
import { ROOT, appHost, open } from './app.test-helper.ts';
import { openWorkspace } from './workspace.ts';

const LOCK = `${ROOT}/.unsticky/lock`;
const lockOf = (pid: number, machine = 'memory'): Record<string, string> => ({
  '.unsticky/lock': JSON.stringify({ pid, machine }),
});

test('a second run in one folder is turned away, with the process to wait for', () => {
  const host = appHost(lockOf(7), { alive: [7] });
  expect(openWorkspace(host, ROOT)).toEqual({
    kind: 'locked',
    message: expect.stringContaining('Process 7 on memory'),
  });
  expect(host.disk.read(LOCK)).toBe(lockOf(7)['.unsticky/lock']);
});

test('closing gives the folder free', () => {
  const host = appHost({ 'a.js': '' });
  open(host).close();
  expect(host.disk.exists(LOCK)).toBe(false);
});

test('closing leaves the lock of somebody else', () => {
  const host = appHost({ 'a.js': '' });
  const workspace = open(host);
  host.disk.put(LOCK, 'of another');
  workspace.close();
  expect(host.disk.read(LOCK)).toBe('of another');
});

test.each([
  ['a dead process', lockOf(7)],
  ['an earlier process of the same id', lockOf(100)],
  ['nobody', { '.unsticky/lock': 'x' }],
])('the lock of %s is taken over', (_name, texts) => {
  const host = appHost(texts);
  open(host);
  expect(JSON.parse(host.disk.read(LOCK))).toEqual({ pid: 100, machine: 'memory' });
  expect(
    host.disk
      .list(`${ROOT}/.unsticky`)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['.gitignore', 'history', 'lock']);
});

test('of a process on another machine nobody can say that it is dead', () => {
  expect(openWorkspace(appHost(lockOf(7, 'elsewhere')), ROOT).kind).toBe('locked');
});

test('two runs that find the same dead lock do not both get it', () => {
  const first = appHost(lockOf(7), { alive: [200] });
  const second = { ...memoryHost({ pid: 200, alive: [100] }), disk: first.disk };
  const { disk } = first;
  const rename = disk.rename.bind(disk);
  let interleaved: string | undefined;
  disk.rename = (from, to) => {
    // The other run takes the dead lock between our look at it and our move.
    if (interleaved === undefined && from === LOCK) {
      interleaved = 'running';
      interleaved = openWorkspace(second, ROOT).kind;
    }
    rename(from, to);
  };
  expect(openWorkspace(first, ROOT).kind).toBe('locked');
  expect(interleaved).toBe('open');
  expect(JSON.parse(disk.read(LOCK))).toEqual({ pid: 200, machine: 'memory' });
});
