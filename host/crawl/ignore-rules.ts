import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` files on the way to a folder say. Paths are relative to the top of the repository. */
export type IgnoreRules = Ignore;

/** The rules of a folder: those of its parents, then its own, which win. `folder` is relative to the top, `''` for the top. */
export function extendRules(parents: IgnoreRules | undefined, folder: string, text: string): IgnoreRules {
  // Git tells upper from lower case where the file system does.
  const rules = ignore({ ignoreCase: process.platform === 'darwin' || process.platform === 'win32' });
  if (parents) rules.add(parents);
  return rules.add(
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .map((line) => reroot(line, folder)),
  );
}

/** A pattern as the top folder's `.gitignore` would have to write it. */
function reroot(line: string, folder: string): string {
  if (folder === '' || line.trim() === '' || line.startsWith('#')) return line;
  const negated = line.startsWith('!');
  const pattern = negated ? line.slice(1) : line;
  const anchored = pattern.slice(0, -1).includes('/');
  const top = folder.replaceAll(/[\\*?[\]!# ]/g, '\\$&');
  return `${negated ? '!' : ''}/${top}/${anchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
}
