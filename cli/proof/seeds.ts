import { join, relative, sep } from 'node:path';
import type { Seeds } from '../../audit/scenario/credentials.ts';
import type { Disk } from '../../host/host.ts';

const SKIPPED = /^(node_modules|dist|build|coverage|\..*)$/;
const NO_DATA = /^(package(-lock)?|tsconfig.*|jsconfig.*|composer|bower)\.json$/;
/** Characters; a larger file is no list of users for a demo. */
const LARGEST = 200_000;
const MOST = 40;

/** The `.json` files of an app that may hold its first users. */
export function readSeeds(disk: Disk, root: string): Seeds {
  return collect(disk, root, 0)
    .slice(0, MOST)
    .flatMap((path) => {
      const text = disk.read(path);
      const value = text.length > LARGEST ? undefined : parsed(text);
      return value === undefined ? [] : [{ file: relative(root, path).split(sep).join('/'), value }];
    });
}

function collect(disk: Disk, folder: string, depth: number): string[] {
  if (depth > 3) return [];
  return disk.list(folder).flatMap(({ name, kind }) => {
    if (kind === 'folder') return SKIPPED.test(name) ? [] : collect(disk, join(folder, name), depth + 1);
    return kind === 'file' && name.endsWith('.json') && !NO_DATA.test(name) ? [join(folder, name)] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
