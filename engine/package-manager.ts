import { dirname, join } from 'node:path';
import type { Disk } from '../host/host.ts';

/** Lock files, and what writes them. */
const LOCK_FILES: readonly (readonly [string, PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

export function isLockFile(name: string): boolean {
  return LOCK_FILES.some(([lock]) => lock === name);
}

/** Who installs in a folder: what its package.json names, else the nearest lock file upwards, up to the repository. */
export function packageManagerOf(disk: Disk, folder: string): PackageManager {
  for (let at = folder; ; at = dirname(at)) {
    const found = named(disk, at) ?? LOCK_FILES.find(([name]) => disk.exists(join(at, name)))?.[1];
    if (found) return found;
    if (disk.exists(join(at, '.git')) || dirname(at) === at) return 'npm';
  }
}

/** `"packageManager": "pnpm@9.1.0"`, as corepack reads it. */
function named(disk: Disk, folder: string): PackageManager | undefined {
  const path = join(folder, 'package.json');
  if (!disk.exists(path)) return undefined;
  const name = /"packageManager"\s*:\s*"(npm|pnpm|yarn|bun)@/.exec(disk.read(path))?.[1];
  return name as PackageManager | undefined;
}
