import { structuredPatch, type StructuredPatchHunk } from 'diff';
import pc from 'picocolors';

import type { ChangeSet, FileChange } from '../../core/change.ts';
import { plain } from './plain.ts';
import { emphasize } from './emphasis.ts';
import { numberLines, type NumberedLine } from './numbered-lines.ts';

/** The diff of one group for the wizard: per file a header, then hunks with line numbers; lines are never cut. */
export function renderGroupDiff(changes: ChangeSet, { color }: { readonly color: boolean }): string {
  return changes
    .filter(({ before, after }) => before !== after)
    .map((change) => `${[header(change, color), ...hunksOf(change, color)].join('\n')}\n`)
    .join('\n');
}

function header({ path, before, after }: FileChange, color: boolean): string {
  const c = pc.createColors(color);
  const kind = before === null ? '  new file' : after === null ? '  deleted' : '';
  return c.bold(plain(path)) + c.dim(kind);
}

function hunksOf({ path, before, after }: FileChange, color: boolean): string[] {
  const { hunks } = structuredPatch(path, path, before ?? '', after ?? '', undefined, undefined, { context: 3 });
  const width = String(Math.max(0, ...hunks.flatMap(lastLines))).length;
  return hunks.flatMap((hunk, index) => [
    ...(index > 0 ? [`${' '.repeat(width * 2 + 2)}⋮`] : []),
    ...emphasize(numberLines(hunk), color).map((line) => renderLine(line, width, color)),
  ]);
}

const lastLines = ({ oldStart, oldLines, newStart, newLines }: StructuredPatchHunk): number[] => [
  oldStart + oldLines,
  newStart + newLines,
];

/** Old number, new number, sign, text. The sign carries the meaning where there is no colour. */
function renderLine({ sign, text, before, after }: NumberedLine, width: number, color: boolean): string {
  const c = pc.createColors(color);
  const numbers = [before, after].map((n) => String(n ?? '').padStart(width)).join(' ');
  const paint = { '+': c.green, '-': c.red, ' ': String, '\\': c.dim }[sign];
  return `${c.dim(numbers)} ${paint(`${sign} ${text}`)}`.trimEnd();
}
