import type { ChangeSet, FileChange } from '../../core/change.ts';

/** The file that holds the state first, then other sources, new files, and what follows from them. */
export function inReadingOrder(changes: ChangeSet, first: string): ChangeSet {
  return changes.toSorted((a, b) => rank(a, first) - rank(b, first));
}

function rank({ path, before }: FileChange, first: string): number {
  if (path === first) return 0;
  if (!/\.[cm]?[jt]sx?$/.test(path)) return 3;
  return before === null ? 2 : 1;
}
