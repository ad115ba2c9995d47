import { diffLines } from 'diff';
import { lineAt } from '../core/location.ts';
import type { Group } from '../core/group.ts';
import type { Texts } from './case-run.ts';

/** Lines of source files that are gone although no edit and no dropped declaration covers them, as `file:line text`. */
export function strayLines(before: Texts, changed: Texts, groups: readonly Group[]): string[] {
  return Object.keys(changed).flatMap((path) => {
    const text = before[path];
    if (text === undefined || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    const covered = coveredLines(text, path, groups);
    const orphans = groups.flatMap((group) => group.orphans).map(({ name }) => name);
    const isDropped = (gone: string): boolean =>
      takesModuleIn(gone) ||
      orphans.some((name) => new RegExp(`^\\s*(const|let|var|import)\\b.*\\b${name}\\b`).test(gone));
    const gone = goneLines(text, changed[path]!);
    const dropped = new Set(gone.filter((row) => isDropped(row.text)).map(({ line }) => line));
    const goesAlong = ({ line, text: row }: { line: number; text: string }): boolean =>
      /^\s*(\/\/.*|\/\*.*|\*.*)?$/.test(row) &&
      (dropped.has(line - 1) || [1, 2, 3, 4].some((n) => dropped.has(line + n)));
    return gone
      .filter((row) => !covered.has(row.line) && !dropped.has(row.line) && !goesAlong(row))
      .map(({ line, text: gone }) => `${path}:${line} ${gone}`);
  });
}

function coveredLines(text: string, path: string, groups: readonly Group[]): Set<number> {
  const lines = new Set<number>();
  for (const { file, start, end } of groups.flatMap(({ edits }) => edits)) {
    if (file === path) for (let line = lineAt(text, start); line <= lineAt(text, end); line++) lines.add(line);
  }
  return lines;
}

function goneLines(before: string, after: string): { line: number; text: string }[] {
  let line = 1;
  return diffLines(before, after).flatMap((part) => {
    if (part.added) return [];
    const first = line;
    line += part.count;
    return part.removed
      ? part.value
          .replace(/\n$/, '')
          .split('\n')
          .map((text, i) => ({ line: first + i, text }))
      : [];
  });
}

/** Imports are merged and dropped as a whole, which the edits do not name. */
function takesModuleIn(text: string): boolean {
  return /^\s*(import\b|(const|let|var)\b.*\brequire\(|(const|let|var)\b.*\bimport\()/.test(text.replace('\uFEFF', ''));
}
