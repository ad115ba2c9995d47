import type { StructuredPatchHunk } from 'diff';

import { plain } from './plain.ts';

/** One line of a hunk, safe to print, with its 1-based numbers in the old and the new file. */
export interface NumberedLine {
  readonly sign: '+' | '-' | ' ' | '\\';
  readonly text: string;
  readonly before?: number;
  readonly after?: number;
}

export function numberLines({ lines, oldStart, newStart }: StructuredPatchHunk): NumberedLine[] {
  let before = oldStart;
  let after = newStart;
  return lines.map((line) => {
    const text = plain(line.slice(1).replace(/\r$/u, ''));
    if (line.startsWith('+')) return { sign: '+', text, after: after++ };
    if (line.startsWith('-')) return { sign: '-', text, before: before++ };
    if (line.startsWith('\\')) return { sign: '\\', text: text.trim() };
    return { sign: ' ', text, before: before++, after: after++ };
  });
}
