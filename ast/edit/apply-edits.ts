import MagicString from 'magic-string';
import type { Edit } from '../../core/edit.ts';

/** Applies edits to a text. Equal edits count once; throws where two different ones overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const out = new MagicString(text);
  const sorted = [...new Map(edits.map((edit) => [`${edit.start}:${edit.end}:${edit.text}`, edit])).values()].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  let reached = 0;
  for (const { start, end, text: replacement } of sorted) {
    if (start < reached) throw new RangeError(`Edits overlap at offset ${start}`);
    if (start === end) out.appendLeft(start, replacement);
    else if (replacement === '') out.remove(start, end);
    else out.update(start, end, replacement);
    reached = end;
  }
  return out.toString();
}

/** True where two different edits claim the same text, or go in at the same place. */
export function overlap(a: readonly Edit[], b: readonly Edit[]): boolean {
  return a.some((x) =>
    b.some(
      (y) =>
        x.file === y.file &&
        !(x.start === y.start && x.end === y.end && x.text === y.text) &&
        ((x.start < y.end && y.start < x.end) || isSamePlace(x, y)),
    ),
  );
}

function isSamePlace(x: Edit, y: Edit): boolean {
  return x.start === y.start && x.end === x.start && y.end === y.start;
}
