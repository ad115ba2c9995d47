import type { Group } from '../core/group.ts';
import { resolve } from '../program/modules/resolve.ts';
import { specifiersIn } from '../program/modules/specifiers.ts';
import type { Program } from '../program/program.ts';
import { roleIn } from '../program/role-in.ts';

/** The words for a group whose callers cannot all be seen; every transform can meet it. */
export const UNREAD_CALLER = {
  short: 'A file that does not parse takes in a file that would change, so its calls cannot be made to wait.',
  remedy: 'Mend that file, or take it out of the app, then run this step again.',
};

/**
 * A server file that does not parse and takes in a file of a group that makes functions asynchronous: a call in it would
 * get a promise where it expects the value. Undefined where there is none.
 */
export function unreadCaller(program: Program, { edits, reach = [] }: Group): string | undefined {
  if (reach.length === 0) return undefined;
  const edited = new Set(edits.map(({ file }) => file));
  return program
    .failures()
    .map(({ at }) => at.file)
    .find((path) => roleIn(program, path) === 'server' && takesIn(program, path, edited));
}

function takesIn(program: Program, path: string, files: ReadonlySet<string>): boolean {
  return specifiersIn(program.sources.read(path)).some((specifier) => {
    const to = resolve(program, path, specifier);
    return to.kind === 'file' && files.has(to.path);
  });
}
