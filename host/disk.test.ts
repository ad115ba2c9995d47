import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Disk } from './host.ts';
import { MemoryDisk } from './memory/disk.ts';
import { nodeDisk } from './node/disk.ts';
import { temporaryFolder } from './temporary-folder.test-helper.ts';

interface Place {
  readonly disk: Disk;
  readonly root: string;
  link(path: string, target: string): void;
}

const places: Record<string, () => Place> = {
  'on the real disk': () => {
    const root = temporaryFolder();
    return { disk: nodeDisk, root, link: (path, target) => symlinkSync(target, path) };
  },
  'in memory': () => {
    const disk = new MemoryDisk({ '/app/.keep': '' });
    disk.remove('/app/.keep');
    return { disk, root: '/app', link: (path, target) => disk.link(path, target) };
  },
};

/** Both disks keep the same promises, so that what passes in memory holds on the real one. */
describe.each(Object.entries(places))('a disk %s', (_name, open) => {
  test('writes and reads whole texts: byte order mark, line ends, no last line end', () => {
    const { disk, root } = open();
    disk.writeAtomically(join(root, 'a.js'), '\uFEFFa\r\nb\n\u00E9');
    expect(disk.read(join(root, 'a.js'))).toBe('\uFEFFa\r\nb\n\u00E9');
    expect(disk.list(root)).toEqual([{ name: 'a.js', kind: 'file' }]);
  });

  test('keeps the mode of a file that was there, unless one is given', () => {
    const { disk, root } = open();
    const path = join(root, 'run.js');
    disk.writeAtomically(path, 'a', 0o751);
    disk.writeAtomically(path, 'b');
    expect(disk.stat(path)).toEqual({ kind: 'file', mode: 0o751 });
    disk.writeAtomically(path, 'c', 0o600);
    expect(disk.stat(path)?.mode).toBe(0o600);
  });

  test('creates what is not there, and nothing else', () => {
    const { disk, root } = open();
    disk.create(join(root, 'a'), 'first', 0o600);
    expect(() => disk.create(join(root, 'a'), 'second')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(disk.read(join(root, 'a'))).toBe('first');
    expect(disk.stat(join(root, 'a'))?.mode).toBe(0o600);
    expect(disk.list(root)).toHaveLength(1);
  });

  test('tells files, folders, links and nothing apart', () => {
    const { disk, root, link } = open();
    disk.makeFolder(join(root, 'x/y'));
    disk.writeAtomically(join(root, 'x/y/f'), '');
    link(join(root, 'l'), join(root, 'x/y'));
    link(join(root, 'nowhere'), join(root, 'none'));
    const kinds = ['x', 'x/y/f', 'l', 'l/f', 'nowhere', 'none', 'x/y/f/g'].map(
      (path) => disk.stat(join(root, path))?.kind,
    );
    expect(kinds).toEqual(['folder', 'file', 'link', 'file', 'link', undefined, undefined]);
    expect(disk.realpath(join(root, 'l/f'))).toBe(join(root, 'x/y/f'));
    expect(() => disk.realpath(join(root, 'nowhere'))).toThrow('ENOENT');
    expect([disk.exists(join(root, 'l')), disk.exists(join(root, 'nowhere'))]).toEqual([true, false]);
  });

  test('writes in place of a link, not through it', () => {
    const { disk, root, link } = open();
    disk.writeAtomically(join(root, 'target'), 'old');
    link(join(root, 'l'), join(root, 'target'));
    disk.writeAtomically(join(root, 'l'), 'new');
    expect([disk.read(join(root, 'target')), disk.stat(join(root, 'l'))?.kind]).toEqual(['old', 'file']);
  });

  test('renames over a file; removes files and empty folders only', () => {
    const { disk, root } = open();
    disk.makeFolder(join(root, 'd'));
    disk.writeAtomically(join(root, 'd/a'), 'a');
    disk.writeAtomically(join(root, 'b'), 'b');
    expect(disk.removeEmptyFolder(join(root, 'd'))).toBe(false);
    disk.rename(join(root, 'd/a'), join(root, 'b'));
    expect(disk.read(join(root, 'b'))).toBe('a');
    expect(disk.removeEmptyFolder(join(root, 'd'))).toBe(true);
    expect(disk.removeEmptyFolder(join(root, 'd'))).toBe(false);
    disk.remove(join(root, 'b'));
    disk.remove(join(root, 'b'));
    expect(disk.list(root)).toEqual([]);
  });

  test('throws where it cannot write, and leaves nothing', () => {
    const { disk, root } = open();
    disk.makeFolder(join(root, 'd'));
    expect(() => disk.writeAtomically(join(root, 'none/a'), '')).toThrow('ENOENT');
    expect(() => disk.writeAtomically(join(root, 'd'), '')).toThrow('EISDIR');
    expect(() => disk.read(join(root, 'none'))).toThrow('ENOENT');
    disk.discardTemporary(join(root, 'd'));
    expect(disk.list(root)).toEqual([{ name: 'd', kind: 'folder' }]);
  });
});

test('the real disk refuses text that is not UTF-8 instead of mangling it', () => {
  const root = temporaryFolder({ 'a.js': Buffer.from([0x61, 0xe9]) });
  expect(() => nodeDisk.read(join(root, 'a.js'))).toThrow('not UTF-8');
});

test('the real disk leaves no temporary file where the new text cannot take its place', () => {
  const root = temporaryFolder({ 'd/a': '' });
  expect(() => nodeDisk.writeAtomically(join(root, 'd'), '')).toThrow('EISDIR');
  expect(readdirSync(root)).toEqual(['d']);
});
