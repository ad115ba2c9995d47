import type { DiskPath } from './disk-path.ts';

type Segments = readonly string[];

/** True where two files may be the same, by at least one segment that both name; what is not known fits anything. */
export function mayBeSame(a: DiskPath, b: DiskPath): boolean {
  return alignments(a, b).some(([left, right]) => isSame(left, right));
}

/** True where a folder holds a file or folder, by at least one segment that both name. */
export function mayHold(folder: DiskPath, inside: DiskPath): boolean {
  return alignments(folder, inside).some(([left, right]) => {
    const last = left.length - 1;
    const isFolderThere =
      left.length <= right.length && (last < 0 || isLoose(left[last]!) || left[last] === right[last]);
    return isFolderThere && fits(left, right.slice(0, left.length));
  });
}

/** What a request names may hold slashes: it stands for any number of segments. */
function isSame(a: Segments, b: Segments): boolean {
  const shorter = a.length < b.length ? a : b;
  if (a.length !== b.length && !/^\$given\b/.test(shorter.at(-1) ?? '')) return false;
  return fits(a.slice(0, shorter.length), b.slice(0, shorter.length));
}

function fits(a: Segments, b: Segments): boolean {
  const agree = a.every((part, index) => isLoose(part) || isLoose(b[index]!) || part === b[index]);
  return agree && a.some((part, index) => part !== '*' && part === b[index]);
}

/** Not known before it runs: a parameter, a variable. Settings are known by their names. */
function isLoose(part: string): boolean {
  return part === '*' || /^\$(given\b|.*:\d+(\.|$))/.test(part);
}

/** The ways to lay two paths on each other. One that is relative to the working folder may start at any folder of the app. */
function alignments(a: DiskPath, b: DiskPath): [Segments, Segments][] {
  if (isAnywhere(a) || isAnywhere(b)) return byEnd(a, b);
  if (a.base === b.base) {
    const start = a.base.startsWith('$') ? [a.base] : [];
    return [
      [
        [...start, ...a.segments],
        [...start, ...b.segments],
      ],
    ];
  }
  if (a.base === 'cwd' && b.base === 'root') return shifted(b.segments, a.segments).map(([root, cwd]) => [cwd, root]);
  return a.base === 'root' && b.base === 'cwd' ? shifted(a.segments, b.segments) : [];
}

/** Where a path starts is not known, or known by one common word alone: `file.path`. */
function isAnywhere({ base }: DiskPath): boolean {
  return base === '*' || /^\$given\.[^.]+$/.test(base);
}

/** `root` without each number of its leading folders, which the working folder may be. */
function shifted(root: Segments, cwd: Segments): [Segments, Segments][] {
  return root.map((_, index): [Segments, Segments] => [root.slice(index), cwd]);
}

/** Where the start of one is not known, only the name of a file tells: it must be whole, and have an extension. */
function byEnd(a: DiskPath, b: DiskPath): [Segments, Segments][] {
  const last = a.segments.at(-1);
  return last !== undefined && /^[^*$].*\.\w+$/.test(last) && last === b.segments.at(-1) ? [[[last], [last]]] : [];
}
