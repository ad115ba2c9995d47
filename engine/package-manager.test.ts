import { expect, it } from 'vitest';
import { MemoryDisk } from '../host/memory/disk.ts';
import { packageManagerOf } from './package-manager.ts';

it.each([
  ['npm where nothing says otherwise', {}, 'npm'],
  ['the lock file of the folder', { '/repo/app/yarn.lock': '' }, 'yarn'],
  ['the lock file of a workspace above', { '/repo/pnpm-lock.yaml': '' }, 'pnpm'],
  [
    'what package.json names, before any lock file',
    { '/repo/app/package.json': '{"packageManager": "bun@1.2.0"}', '/repo/app/yarn.lock': '' },
    'bun',
  ],
  ['not what lies above the repository', { '/yarn.lock': '' }, 'npm'],
])('%s', (_, files: Record<string, string>, manager) => {
  expect(
    packageManagerOf(new MemoryDisk({ '/repo/.git/HEAD': '', '/repo/app/app.js': '', ...files }), '/repo/app'),
  ).toBe(manager);
});
