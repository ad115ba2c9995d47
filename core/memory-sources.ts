import type { Sources } from './sources.ts';

const isSource = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

/** Sources over texts in memory, as tests and overlays need them; any file that is no JS or TS is one of `others`. */
export function memorySources(texts: Readonly<Record<string, string>>): Sources {
  const all = new Map(Object.entries(texts));
  const sorted = [...all.keys()].toSorted();
  const read = (path: string): string => {
    const text = all.get(path);
    if (text === undefined) throw new Error(`No such file: ${path}`);
    return text;
  };
  return {
    paths: sorted.filter(isSource),
    others: sorted.filter((path) => !isSource(path)),
    unread: [],
    read,
    has: (path) => all.has(path),
    mentions: (path, words) => words.some((word) => read(path).includes(word)),
  };
}
