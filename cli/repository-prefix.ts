import { dirname, relative } from 'node:path';
import type { Disk } from '../host/host.ts';

/** The app's folder inside its repository, posix; empty at the top or where there is no repository. */
export function repositoryPrefix(disk: Disk, root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (disk.exists(`${folder}/.git`)) return relative(folder, root).replaceAll('\\', '/');
    if (dirname(folder) === folder) return '';
  }
}
