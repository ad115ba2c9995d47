import type { Group } from '../core/group.ts';
import { importingPaths } from '../program/modules/importers.ts';
import type { Program } from '../program/program.ts';

/**
 * A server file that does not parse and takes in a file of a group that makes functions asynchronous: a call in it would
 * get a promise where it expects the value. Undefined where there is none.
 */
export function unreadCaller(program: Program, { edits, reach = [] }: Group): string | undefined {
  if (reach.length === 0) return undefined;
  const broken = new Set(program.failures().map(({ at }) => at.file));
  if (broken.size === 0) return undefined;
  const edited = [...new Set(edits.map(({ file }) => file))];
  return edited.flatMap((path) => importingPaths(program, path, ['server'])).find((path) => broken.has(path));
}
