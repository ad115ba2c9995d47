import { basename, dirname, join } from 'node:path';

/** Where a file's new text is written before it takes the file's place: always the same, so that a later run finds it. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.unsticky-tmp`);
}
