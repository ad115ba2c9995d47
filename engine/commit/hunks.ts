import { diffArrays } from 'diff';

/** Tokens `[start, end)` of one text are `lines` in another, where they start at `at`. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly tokens: readonly string[];
}

/** What leads from one text to another; neighbouring changes are one hunk. */
export function hunksBetween(from: readonly string[], to: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let start = 0;
  let at = 0;
  let open: { start: number; at: number } | undefined;
  const close = (): void => {
    if (open) hunks.push({ ...open, end: start, tokens: to.slice(open.at, at) });
    open = undefined;
  };
  for (const { added, removed, count } of diffArrays([...from], [...to])) {
    if (added || removed) open ??= { start, at };
    else close();
    if (!added) start += count;
    if (!removed) at += count;
  }
  close();
  return hunks;
}

/** True when both change the same tokens, or put something at the same point. Hunks that only touch do not collide. */
export function collide(a: Hunk, b: Hunk): boolean {
  const samePoint = a.start === b.start && a.end === b.end && a.start === a.end;
  return samePoint || (a.start < b.end && b.start < a.end);
}

/** True when both say the same. */
export function isSame(a: Hunk, b: Hunk): boolean {
  return a.start === b.start && a.end === b.end && a.tokens.join('') === b.tokens.join('');
}

/** Applies hunks that do not collide. */
export function applyHunks(from: readonly string[], hunks: readonly Hunk[]): string {
  const sorted = hunks.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const tail = sorted.reduce(
    ({ text, at }, hunk) => ({ text: text + from.slice(at, hunk.start).join('') + hunk.tokens.join(''), at: hunk.end }),
    { text: '', at: 0 },
  );
  return tail.text + from.slice(tail.at).join('');
}
