import { applyHunks, collide, hunksBetween, isSame } from './hunks.ts';

export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The texts around a step, and the present one. */
export interface ThreeTexts {
  readonly before: string;
  readonly after: string;
  readonly present: string;
}

/**
 * Takes a step back in a text that went on since: a three-way merge by lines. What was changed since stays; where it
 * overlaps the step, the lines of the present text are returned instead. `json`: a comma at the end of a line counts as
 * a token of its own, so that a later entry below the step's does not overlap it.
 */
export function takeBack({ before, after, present }: ThreeTexts, json: boolean): string | readonly LineRange[] {
  const split = json ? splitJson : splitLines;
  const [base, now] = [split(after), split(present)];
  const back = hunksBetween(base, split(before));
  const since = hunksBetween(base, now);
  const overlapping = since.filter((hunk) => back.some((other) => collide(hunk, other) && !isSame(hunk, other)));
  if (overlapping.length > 0) return overlapping.map(({ at, tokens }) => linesOf(now, at, tokens.length));
  const merged = applyHunks(base, [...since, ...back.filter((hunk) => !since.some((other) => isSame(hunk, other)))]);
  const broken = json && isJson(present) && !isJson(merged);
  return broken ? [{ from: 1, to: lineAt(now, now.length) }] : merged;
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function splitJson(text: string): string[] {
  return splitLines(text).flatMap((line) => {
    const tail = /,?[ \t]*\r?\n?$/.exec(line)![0];
    return [line.slice(0, line.length - tail.length), tail].filter(Boolean);
  });
}

/** A deletion is named by the line at which it happened. */
function linesOf(tokens: readonly string[], at: number, count: number): LineRange {
  return { from: lineAt(tokens, at), to: lineAt(tokens, Math.max(at, at + count - 1)) };
}

function lineAt(tokens: readonly string[], at: number): number {
  return 1 + tokens.slice(0, at).filter((token) => token.endsWith('\n')).length;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}
