import { expect, it } from 'vitest';
import type { Companion } from '../../core/companion.ts';
import { memoryHost, type MemoryHost } from '../../host/memory/host.ts';
import { Program } from '../../program/program.ts';
import { writeBeside, type Visit } from './write-beside.ts';

const MANIFEST = '{\n  "dependencies": {\n    "memorystore": "^1.0.0"\n  }\n}\n';
const FILES = {
  '/app/package.json': MANIFEST,
  '/app/a.js': "require('memorystore');\n",
  '/app/b.js': "require('memorystore');\n",
};

async function visitOf(host: MemoryHost, path: string, after: string): Promise<Visit> {
  return { host, root: '/app', program: Program.of(await host.sources('/app')), path, after };
}

const add = (name: string): Companion => ({ kind: 'dependency', manifest: 'package.json', name, range: '^1.0.0' });
const drop: Companion = { kind: 'drop-dependency', manifest: 'package.json', name: 'memorystore' };

it('adds to what another process wrote since the app was read', async () => {
  const host = memoryHost({ files: FILES });
  const visit = await visitOf(host, 'a.js', 'x();\n');
  host.disk.put('/app/package.json', MANIFEST.replace('"memorystore"', '"ioredis": "^5.0.0",\n    "memorystore"'));
  writeBeside(visit, [add('redis')], []);
  expect(Object.keys(JSON.parse(host.disk.read('/app/package.json')).dependencies as object)).toEqual([
    'ioredis',
    'memorystore',
    'redis',
  ]);
  expect(writeBeside(visit, [add('redis')], [])).toEqual([]);
});

it('drops a dependency with the last file that used it, also when another process rewrote the others', async () => {
  const host = memoryHost({ files: FILES });
  const [first, last] = [await visitOf(host, 'a.js', 'x();\n'), await visitOf(host, 'b.js', 'x();\n')];
  expect(writeBeside(first, [drop], [])).toEqual([]);
  host.disk.put('/app/a.js', 'x();\n');
  writeBeside(last, [drop], []);
  expect(host.disk.read('/app/package.json')).not.toContain('memorystore');
});

it('does not follow a link out of the app', async () => {
  const host = memoryHost({ files: FILES });
  host.disk.makeFolder('/elsewhere');
  host.disk.link('/app/lib', '/elsewhere');
  const visit = await visitOf(host, 'a.js', 'x();\n');
  const file: Companion = { kind: 'new-file', path: 'lib/redis.js', text: 'x\n' };
  expect(() => writeBeside(visit, [file], [])).toThrow('leads out of the app');
  expect(host.disk.texts('/elsewhere')).toEqual({});
});
