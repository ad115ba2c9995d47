import { describe, expect, test } from 'vitest';
import { Killed, MemoryDisk } from './disk.ts';
import { memoryHost } from './host.ts';

describe('a kill', () => {
  test('lets the effects before it happen, and no call after it', () => {
    const disk = new MemoryDisk({ '/a': 'old' });
    disk.crashAfter(2);
    expect(() => disk.writeAtomically('/a', 'new!')).toThrow(Killed);
    expect(() => disk.read('/a')).toThrow(Killed);
    disk.restart();
    expect(disk.texts()).toEqual({ '/.a.unsticky-tmp': 'new!', '/a': 'old' });
  });

  test('may leave half a temporary file, never half a file', () => {
    const disk = new MemoryDisk({ '/a': 'old' });
    disk.crashAfter(1);
    expect(() => disk.writeAtomically('/a', 'new!')).toThrow(Killed);
    disk.restart();
    expect(disk.texts()).toEqual({ '/.a.unsticky-tmp': 'ne', '/a': 'old' });
    disk.discardTemporary('/a');
    expect(disk.texts()).toEqual({ '/a': 'old' });
  });
});

test('answers, records and counts time', async () => {
  const host = memoryHost({
    answers: ['y', 'some text', undefined],
    exitCode: (command) => (command === 'npm' ? 1 : 0),
  });
  expect(await host.terminal.askKey('Take it?', ['y', 'n'])).toBe('y');
  expect(await host.terminal.askText('Why?', '')).toBe('some text');
  expect(await host.terminal.askKey('And now?', ['y'])).toBeUndefined();
  await expect(host.terminal.askText('More?', '')).rejects.toThrow('No answer left');
  host.terminal.out('done');
  expect([host.terminal.output, host.terminal.questions.length]).toEqual(['done', 4]);
  expect(await host.processes.run('npm', ['test'], '/app')).toBe(1);
  expect(host.commands).toEqual(['/app$ npm test']);
  expect(host.now() - host.now()).toBe(-1000);
});

test('without answers there is no terminal, and nothing is asked', async () => {
  const { terminal } = memoryHost();
  expect([terminal.interactive, await terminal.askKey('Take it?', ['y'])]).toEqual([false, undefined]);
  expect(terminal.questions).toEqual([]);
});

test('sources are the files of the app folder, without dependencies', async () => {
  const host = memoryHost({
    files: { '/app/a.js': 'x', '/app/node_modules/b.js': '', '/app/.unsticky/c.js': '', '/other/d.js': '' },
  });
  const sources = await host.sources('/app');
  expect([sources.paths, sources.others]).toEqual([['a.js'], []]);
});
