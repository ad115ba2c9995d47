import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memorySources } from '../../core/memory-sources.ts';
import { temporaryFolder } from '../temporary-folder.test-helper.ts';
import { readSources } from './disk-sources.ts';

const texts = { 'a.js': '\uFEFFsession()\r\n', 'b/c.ts': 'new Map()', 'package.json': '{"name":"x"}' };

test('says what the sources in memory say', () => {
  const [disk, memory] = [readSources(temporaryFolder(texts), ['session', 'Map']), memorySources(texts)];
  expect([disk.paths, disk.others, disk.unread]).toEqual([memory.paths, memory.others, memory.unread]);
  for (const path of Object.keys(texts)) {
    expect(disk.read(path)).toBe(memory.read(path));
    for (const words of [['session'], ['Map', 'none'], ['name'], ['none'], []]) {
      expect([path, words, disk.mentions(path, words)]).toEqual([path, words, memory.mentions(path, words)]);
    }
  }
  expect([disk.has('a.js'), disk.has('package.json'), disk.has('none.js')]).toEqual([true, true, false]);
});

test('gives the text that it read first', () => {
  const root = temporaryFolder(texts);
  const sources = readSources(root);
  sources.read('a.js');
  writeFileSync(join(root, 'a.js'), 'other');
  expect(sources.read('a.js')).toBe(texts['a.js']);
});

test('answers for announced words without reading again', () => {
  const root = temporaryFolder(texts);
  const sources = readSources(root, ['session', 'Map']);
  rmSync(join(root, 'a.js'));
  expect(sources.mentions('a.js', ['session'])).toBe(true);
  expect(() => sources.mentions('a.js', ['unannounced'])).toThrow('ENOENT');
});

test('names files that are not UTF-8, with the line, and leaves them out', () => {
  const latin1 = Buffer.from("const a = 1;\nconst b = 'café';\n", 'latin1');
  const sources = readSources(temporaryFolder({ 'old.js': latin1, 'ok.js': "const b = 'café';" }));
  expect(sources.paths).toEqual(['ok.js']);
  expect(sources.unread.map(({ at }) => at)).toEqual([{ file: 'old.js', line: 2, column: 1 }]);
  expect(sources.unread[0]!.message).toContain('UTF-8');
});

test('leaves minified files out, and names those that are not sent to browsers', () => {
  const minified = `${'a();'.repeat(3000)}\n`;
  const sources = readSources(
    temporaryFolder({
      'public/app.js': minified,
      'server.js': minified,
      'long.js': `${'// x\n'.repeat(9)}${'y;'.repeat(9000)}`,
    }),
  );
  expect(sources.paths).toEqual(['long.js']);
  expect(sources.unread.map(({ at }) => at.file)).toEqual(['server.js']);
});

test('reads files larger than its buffer whole', () => {
  const large = `${'// some text of a line\n'.repeat(100_000)}lastWord();\n`;
  const sources = readSources(temporaryFolder({ 'large.js': large }), ['lastWord']);
  expect(sources.mentions('large.js', ['lastWord'])).toBe(true);
  expect(sources.read('large.js')).toBe(large);
});
