import { diffArrays } from 'diff';
import type { ChangeSet } from '../core/change.ts';

/** A line of a file, from 1. */
export interface Line {
  readonly file: string;
  readonly line: number;
}

/**
 * Where a line stands after changes. A line that was itself changed is `edited`: then it is the one that took its place.
 * Of several new lines that is the one that shares most words. Undefined where nothing took its place.
 */
export function trackLine({ file, line }: Line, changes: ChangeSet): (Line & { readonly edited: boolean }) | undefined {
  const change = changes.find(({ path }) => path === file);
  if (change === undefined) return { file, line, edited: false };
  if (change.before === null || change.after === null) return undefined;
  const found = follow(change.before.split(/\r?\n/), change.after.split(/\r?\n/), line);
  return found && { file, ...found };
}

function follow(before: string[], after: string[], line: number): { line: number; edited: boolean } | undefined {
  let [old, now] = [0, 0];
  for (const { added, removed: isRemoved, count } of diffArrays(before, after)) {
    if (added && line <= old) return likeliest(before[line - 1]!, after.slice(now, now + count), now);
    if (!isRemoved && line <= old) return undefined;
    if (!added && !isRemoved && line <= old + count) return { line: now + line - old, edited: false };
    if (!added) old += count;
    if (!isRemoved) now += count;
  }
  return undefined;
}

function likeliest(text: string, candidates: readonly string[], from: number): { line: number; edited: boolean } {
  const words = new Set(text.match(/\w+/g));
  const shared = candidates.map(
    (candidate) => (candidate.match(/\w+/g) ?? []).filter((word) => words.has(word)).length,
  );
  return { line: from + shared.indexOf(Math.max(...shared)) + 1, edited: true };
}
