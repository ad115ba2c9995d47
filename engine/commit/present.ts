import type { Disk } from '../../host/host.ts';
import { findPlace, isProblem, type Place } from './place.ts';
import type { Problem } from './record.ts';

/** A file as the disk has it now; `text` is null where there is none. */
export interface Present extends Place {
  readonly path: string;
  readonly text: string | null;
}

/** Looks at the file of a change. */
export function readPresent(disk: Disk, root: string, path: string): Present | Problem {
  const place = findPlace(disk, root, path);
  if (isProblem(place)) return place;
  if (place.mode === undefined) return { ...place, path, text: null };
  try {
    return { ...place, path, text: disk.read(place.target) };
  } catch (error) {
    return { path, code: 'unreadable', message: `${path} cannot be read: ${(error as Error).message}` };
  }
}

/** Reads many; the problems come apart. */
export function readAll(
  disk: Disk,
  root: string,
  paths: readonly string[],
): { present: Present[]; problems: Problem[] } {
  const present: Present[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const one = readPresent(disk, root, path);
    if (isProblem(one)) problems.push(one);
    else present.push(one);
  }
  return { present, problems };
}
