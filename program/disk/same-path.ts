import type { DiskPath } from './disk-path.ts';

/** True where two files may be the same, by at least one segment that both name; what is not known fits anything. */
export function mayBeSame(a: DiskPath, b: DiskPath): boolean {
  return alignments(a, b).some(([left, right]) => sameSegments(left, right));
}

/** True where a folder holds a file or folder, by at least one segment that both name. */
export function mayHold(folder: DiskPath, inside: DiskPath): boolean {
  return alignments(folder, inside).some(
    ([left, right]) =>
      left.length <= right.length && fits(left, right.slice(0, left.length), isNamedBase(folder, inside)),
  );
}

function sameSegments(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a.length !== b.length && (a.length < b.length ? a : b).at(-1) !== '*') return false;
  return fits(a.slice(0, shorter), b.slice(0, shorter), false);
}

function fits(a: readonly string[], b: readonly string[], isAnchored: boolean): boolean {
  const agree = a.every((part, index) => part === '*' || b[index] === '*' || part === b[index]);
  return agree && (isAnchored || a.some((part, index) => part !== '*' && part === b[index]));
}

const isNamedBase = (a: DiskPath, b: DiskPath): boolean => a.base === b.base && a.base.startsWith('$');

/** The ways to lay two paths on each other. One that is relative to the working folder may start at any folder of the app. */
function alignments(a: DiskPath, b: DiskPath): [readonly string[], readonly string[]][] {
  if (a.base === '*' || b.base === '*') return byEnd(a, b);
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

/** `root` without each number of its leading folders, which the working folder may be. */
function shifted(root: readonly string[], cwd: readonly string[]): [readonly string[], readonly string[]][] {
  return root.map((_, index): [readonly string[], readonly string[]] => [root.slice(index), cwd]);
}

/** Where the start of one is not known, only the name of a file tells: it must be whole, and have an extension. */
function byEnd(a: DiskPath, b: DiskPath): [readonly string[], readonly string[]][] {
  const last = a.segments.at(-1);
  return last !== undefined && /^[^*$].*\.\w+$/.test(last) && last === b.segments.at(-1) ? [[[last], [last]]] : [];
}
