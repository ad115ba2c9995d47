import type { Sources } from '../../core/sources.ts';
import { readPresent } from '../commit/present.ts';
import { isProblem } from '../commit/place.ts';
import type { Disk } from '../../host/host.ts';

/** An app as the disk has it now, over a listing made earlier; `own` is a file that is about to be written. */
export function liveSources(
  disk: Disk,
  root: string,
  listed: Sources,
  own: { readonly path: string; readonly text: string },
): Sources {
  const textOf = (path: string): string | null => {
    if (path === own.path) return own.text;
    const present = readPresent(disk, root, path);
    return isProblem(present) ? null : present.text;
  };
  return {
    ...listed,
    has: (path) => textOf(path) !== null,
    read: (path) => textOf(path) ?? listed.read(path),
    // A file that held none of the words when it was listed is not read again: a rewrite takes words out, it brings none in.
    mentions: (path, words) =>
      listed.mentions(path, words) && words.some((word) => (textOf(path) ?? '').includes(word)),
  };
}
