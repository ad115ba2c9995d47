import { join } from 'node:path';
import type { Disk } from '../../host/host.ts';

const FOLDER = '.unsticky';
/** They hold texts of the user: nobody else reads them. */
export const PRIVATE = 0o600;

/** What unsticky keeps in an app folder. */
export const statePaths = (root: string) => ({
  folder: join(root, FOLDER),
  ignore: join(root, FOLDER, '.gitignore'),
  lock: join(root, FOLDER, 'lock'),
  journal: join(root, FOLDER, 'journal.json'),
  history: join(root, FOLDER, 'history'),
});

/** Makes the folder, unseen by git. Throws where `.unsticky` is something else, such as a link out of the app. */
export function makeStateFolder(disk: Disk, root: string): void {
  const { folder, ignore, history } = statePaths(root);
  for (const path of [folder, history]) {
    const kind = disk.stat(path)?.kind ?? 'folder';
    if (kind !== 'folder')
      throw new Error(`${path} is not a folder. unsticky keeps its journal there: remove it and run again.`);
  }
  disk.makeFolder(history);
  if (!disk.exists(ignore)) disk.writeAtomically(ignore, '*\n');
}
