import type { ChangeSet } from '../core/change.ts';
import type { Sources } from '../core/sources.ts';

const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

/** The sources as they would be after the changes; nothing reaches the disk. */
export function overlay(sources: Sources, changes: ChangeSet): Sources {
  const after = new Map(changes.map((change) => [change.path, change.after]));
  const added = changes.filter(({ before, after }) => before === null && after !== null).map(({ path }) => path);
  const kept = (paths: readonly string[]): string[] => paths.filter((path) => after.get(path) !== null);
  const has = (path: string): boolean => (after.has(path) ? after.get(path) !== null : sources.has(path));
  const read = (path: string): string => after.get(path) ?? sources.read(path);
  return {
    ...sources,
    paths: [...kept(sources.paths), ...added.filter(isCode)].toSorted(),
    others: [...kept(sources.others), ...added.filter((path) => !isCode(path))].toSorted(),
    has,
    read,
    mentions: (path, words) =>
      after.has(path) ? words.some((word) => read(path).includes(word)) : sources.mentions(path, words),
  };
}

/** One set of changes from the first texts to the last. */
export function composeChanges(first: ChangeSet, second: ChangeSet): ChangeSet {
  const merged = new Map(first.map((change) => [change.path, change]));
  for (const change of second)
    merged.set(change.path, { ...change, before: merged.get(change.path)?.before ?? change.before });
  for (const { path, before } of first)
    if (before === null && merged.has(path)) merged.set(path, { ...merged.get(path)!, before: null });
  return [...merged.values()]
    .filter(({ before, after }) => before !== after)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
