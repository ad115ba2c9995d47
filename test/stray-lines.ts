import { diffLines } from 'diff';
import type { Group } from '../core/group.ts';
import type { Texts } from './case-run.ts';

/** Lines of source files that are gone although no edit and no dropped declaration covers them, as `file:line text`. */
export function strayLines(before: Texts, changed: Texts, groups: readonly Group[]): string[] {
  return Object.keys(changed).flatMap((path) => {
    const text = before[path];
    if (text === undefined || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    const covered = coveredLines(text, path, groups);
    return goneLines(text, changed[path]!).filter(({ line, text: gone }) => !covered.has(line) && !takesModuleIn(gone)).map(({ line, text: gone }) => `${path}:${line} ${gone}`);
  });
}

function coveredLines(text: string, path: string, groups: readonly Group[]): Set<number> {
  const lines = new Set<number>();
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  for (const { file, start, end } of groups.flatMap(({ edits }) => edits)) {
    if (file === path) for (let line = lineAt(start); line <= lineAt(end); line++) lines.add(line);
  }
  return lines;
}

function goneLines(before: string, after: string): { line: number; text: string }[] {
  let line = 1;
  return diffLines(before, after).flatMap((part) => {
    if (part.added) return [];
    const first = line;
    line += part.count;
    return part.removed ? part.value.replace(/\n$/, '').split('\n').map((text, i) => ({ line: first + i, text })) : [];
  });
}

/** Imports are merged and dropped as a whole, which the edits do not name. */
function takesModuleIn(text: string): boolean {
  return /^\s*(import\b|(const|let|var)\b.*\brequire\(|(const|let|var)\b.*\bimport\()/.test(text.replace('\uFEFF', ''));
}
