import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objectStorageModule, STORAGE_EXPORTS } from '../../templates/object-storage.ts';
import { openS3, type S3 } from '../../verify/services/s3.ts';
import { prepareFixture } from '../fixture-apps.ts';
import { PLAIN_STYLE } from '../plain-style.ts';

// The module is plain JavaScript that is written at run time: nothing knows its types.
type Storage = Record<(typeof STORAGE_EXPORTS)[number], (...args: unknown[]) => never>;

let folder: string;
let s3: S3;
let storage: Storage;
let server: Server;
const given = { ...process.env };
const at = (name: string): string => join(folder, 'files', name);
const call = <T>(name: keyof Storage, ...args: unknown[]): Promise<T> => Promise.resolve(storage[name](...args) as T);

beforeAll(async () => {
  folder = await prepareFixture('gallery', 'after');
  s3 = await openS3({}, true);
  Object.assign(process.env, s3.env);
  const text = objectStorageModule({ names: STORAGE_EXPORTS, typescript: false, esm: false }, PLAIN_STYLE);
  writeFileSync(join(folder, 'storage.js'), text);
  mkdirSync(at(''), { recursive: true });
  writeFileSync(at('on-the-disk.txt'), 'from the disk');
  const load = createRequire(join(folder, 'storage.js'));
  storage = load('./storage.js') as Storage;
  const express = load('express') as (() => { use(...args: unknown[]): void; listen(port: number): Server }) & {
    static(root: string): unknown;
  };
  const app = express();
  app.use('/files', storage.storedFiles(at('')), express.static(at('')));
  app.use('/send', (req: { query: { name: string } }, res: unknown) => storage.sendStored(res, at(req.query.name)));
  server = app.listen(0);
}, 120_000);

afterAll(async () => {
  server.close();
  await s3.close();
  process.env = given;
  await rm(dirname(folder), { recursive: true, force: true });
});

function get(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
}

describe('files', () => {
  it.each(['plain.txt', 'with space & ünïcode 日本.txt', 'deep/er/file', '../beside.txt'])(
    '%s comes back',
    async (name) => {
      await call('writeStored', at(name), `text of ${name}`, 'text/plain');
      expect(await call('readStored', at(name), 'utf8')).toBe(`text of ${name}`);
      expect(await call('storedExists', at(name))).toBe(true);
    },
  );

  it('50 MB and nothing at all come back byte for byte', async () => {
    const large = Buffer.alloc(50_000_000, 'unsticky');
    await call('writeStored', at('large.bin'), large);
    expect(large.equals(await call<Buffer>('readStored', at('large.bin')))).toBe(true);
    await pipeline(
      Readable.from([large.subarray(0, 12_000_000)]),
      await call<NodeJS.WritableStream>('writeStreamStored', at('streamed')),
    );
    expect((await buffer(await call<Readable>('streamStored', at('streamed')))).length).toBe(12_000_000);
    await call('writeStored', at('empty'), Buffer.alloc(0));
    expect(await call('statStored', at('empty'))).toMatchObject({ size: 0 });
  }, 60_000);

  it('what is not stored is looked for on the disk', async () => {
    expect(await call('readStored', at('on-the-disk.txt'), 'utf8')).toBe('from the disk');
    expect(String(await buffer(await call<Readable>('streamStored', at('on-the-disk.txt'))))).toBe('from the disk');
    await expect(call('accessStored', at('on-the-disk.txt'))).resolves.toBeUndefined();
  });

  it.each(['readStored', 'unlinkStored', 'accessStored', 'statStored', 'removeStored', 'copyStored'] as const)(
    '%s of what is nowhere fails as fs does',
    async (name) => {
      await expect(call(name, at('nowhere'), ...(name === 'copyStored' ? [at('x')] : []))).rejects.toMatchObject({
        code: 'ENOENT',
      });
    },
  );

  it('moves, copies, lists and removes', async () => {
    await call('writeStored', at('list/a b.txt'), 'a');
    await call('copyStored', at('list/a b.txt'), at('list/ü.txt'));
    await call('renameStored', at('list/a b.txt'), at('list/inner/c.txt'));
    expect(await call('listStored', at('list'))).toEqual(['inner', 'ü.txt']);
    await call('unlinkStored', at('list/ü.txt'));
    await call('removeStored', at('list'), { recursive: true });
    expect(await call('listStored', at('list'))).toEqual([]);
  });
});

describe('answers', () => {
  it('as express.static does, with a part, with nothing new, and with a head alone', async () => {
    await call('writeStored', at('page.html'), '<p>stored</p>', 'text/plain');
    const whole = await get('/files/page.html');
    expect([whole.headers.get('content-type'), await whole.text()]).toEqual([
      'text/html; charset=utf-8',
      '<p>stored</p>',
    ]);
    const part = await get('/files/page.html', { headers: { range: 'bytes=3-8' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 3-8/13',
      'stored',
    ]);
    expect((await get('/files/page.html', { headers: { range: 'bytes=99-' } })).status).toBe(416);
    const etag = whole.headers.get('etag')!;
    // fetch adds `cache-control: no-cache` where a condition is given by hand, which asks for a whole answer.
    const again = await get('/files/page.html', { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await get('/files/page.html', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '13']);
  });

  it('with what the disk has, until something newer is stored', async () => {
    expect(await (await get('/files/on-the-disk.txt')).text()).toBe('from the disk');
    expect(await (await get('/send?name=on-the-disk.txt')).text()).toBe('from the disk');
    writeFileSync(at('replaced.txt'), 'old');
    await call('writeStored', at('replaced.txt'), 'new');
    expect(await (await get('/files/replaced.txt')).text()).toBe('new');
    expect(await (await get('/send?name=replaced.txt')).text()).toBe('new');
  });

  it.each([
    '/files/nothing',
    '/files/.hidden',
    '/files/..%2fbeside.txt',
    '/files/%2e%2e/beside.txt',
    '/files/%ff',
    '/send?name=nothing',
  ])('nothing to %s', async (path) => {
    await call('writeStored', at('.hidden'), 'x');
    await call('writeStored', at('../beside.txt'), 'x');
    expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  });
});
