/** Relative posix paths as plain text: no disk, no platform. `''` is the root. */

/** `a/b/c.js` → `a/b`; the root for a top-level name. */
export function dirname(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
}

/** `a/b/c.js` → `c.js`. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Joins and normalises; undefined where `..` leaves the root. */
export function join(folder: string, relative: string): string | undefined {
  const parts: string[] = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The specifier that leads from a file's folder to a path: `./x` or `../x`. */
export function relative(fromFolder: string, to: string): string {
  const from = fromFolder === '' ? [] : fromFolder.split('/');
  const target = to.split('/');
  let shared = 0;
  while (shared < from.length && shared < target.length - 1 && from[shared] === target[shared]) shared++;
  const up = '../'.repeat(from.length - shared);
  return (up || './') + target.slice(shared).join('/');
}
