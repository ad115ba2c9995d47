import { type ChangeObject, diffWordsWithSpace } from 'diff';
import pc from 'picocolors';

import type { NumberedLine } from './numbered-lines.ts';

/** Above this a comparison word by word is slow, and nobody reads it. */
const MOST_CHARACTERS = 4000;
/** Where less than this part of the old words stays, the lines are simply other lines. */
const LEAST_KEPT = 0.3;

/** Marks the changed words where removed lines are followed by added ones; without colour the lines come back as they are. */
export function emphasize(lines: readonly NumberedLine[], color: boolean): readonly NumberedLine[] {
  if (!color) return lines;
  const result: NumberedLine[] = [];
  for (let at = 0; at < lines.length;) {
    const removed = run(lines, at, '-');
    const added = run(lines, at + removed.length, '+');
    if (removed.length > 0 && added.length > 0) result.push(...emphasizeBlock(removed, added));
    else result.push(...removed, ...added, ...lines.slice(at, at + (removed.length + added.length ? 0 : 1)));
    at += Math.max(1, removed.length + added.length);
  }
  return result;
}

function run(lines: readonly NumberedLine[], start: number, sign: NumberedLine['sign']): NumberedLine[] {
  const rest = lines.slice(start);
  const end = rest.findIndex((line) => line.sign !== sign);
  return end === -1 ? rest : rest.slice(0, end);
}

function emphasizeBlock(removed: readonly NumberedLine[], added: readonly NumberedLine[]): NumberedLine[] {
  const [before, after] = [removed, added].map((lines) => lines.map(({ text }) => text).join('\n')) as [string, string];
  if (before.length + after.length > MOST_CHARACTERS) return [...removed, ...added];
  const parts = diffWordsWithSpace(before, after);
  const kept = parts.filter((part) => !part.added && !part.removed).reduce((sum, { value }) => sum + value.length, 0);
  if (kept < before.length * LEAST_KEPT) return [...removed, ...added];
  return [
    ...withTexts(
      removed,
      parts.filter((part) => !part.added),
    ),
    ...withTexts(
      added,
      parts.filter((part) => !part.removed),
    ),
  ];
}

function withTexts(lines: readonly NumberedLine[], parts: readonly ChangeObject<string>[]): NumberedLine[] {
  const texts = parts.map(mark).join('').split('\n');
  return lines.map((line, index) => ({ ...line, text: texts[index] ?? line.text }));
}

/** Changed words inverted, line by line, so that no mark runs over a line end. */
function mark({ added, removed, value }: ChangeObject<string>): string {
  if (!added && !removed) return value;
  const { inverse } = pc.createColors(true);
  return value.replace(/\S(?:[^\n]*\S)?/gu, inverse);
}
