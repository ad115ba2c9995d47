import type { Suppression } from '../core/audit-report.ts';

/** A text without this word holds no suppression. */
export const SUPPRESSION_WORD = 'unsticky-ignore';

/** A comment, and the line (from 1) whose findings it speaks of. */
export interface SuppressionComment extends Suppression {
  readonly line: number;
}

/** A comment opener, the word, then `RULE: reason`; rule and reason may be missing, which is reported. */
const COMMENT =
  /(\/\/|\/\*+|#|<!--|^\s*\*)\s*unsticky-ignore(-next-line)?(?![\w-])[^\S\n]*([\w-]*)[^\S\n]*:?[^\S\n]*(.*)$/;

/**
 * Finds `// unsticky-ignore RULE: reason` (its own line) and `// unsticky-ignore-next-line RULE: reason`, in line
 * comments, block comments, and `#` comments of the files beside the code.
 */
export function collectSuppressionComments(file: string, text: string): SuppressionComment[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const match = line.includes(SUPPRESSION_WORD) ? COMMENT.exec(line) : null;
    if (!match || isInString(line.slice(0, match.index))) return [];
    const [all, , nextLine, rule = '', rest = ''] = match;
    const column = match.index + all.search(/\S/) + 1;
    const target = nextLine ? findNextLine(lines, index) : index;
    const reason = rest.replace(/\s*(\*\/|-->).*$/, '').trim();
    return [{ at: { file, line: index + 1, column }, rule, reason, line: target + 1 }];
  });
}

/** The line after the comment, which may end lines below, and after other comments of this kind. */
function findNextLine(lines: readonly string[], start: number): number {
  const isOpen = /(\/\*|^\s*\*)(?!.*\*\/)/.test(lines[start]!);
  const close = isOpen ? lines.findIndex((line, index) => index >= start && line.includes('*/')) : -1;
  const end = Math.max(start, close);
  const isStacked = COMMENT.exec(lines[end + 1] ?? '')?.[2] !== undefined;
  return isStacked ? findNextLine(lines, end + 1) : end + 1;
}

/** Whether the text before a place on a line leaves a string open. */
function isInString(before: string): boolean {
  return /["'`]/.test(before.replace(/(["'`])(?:\\.|(?!\1).)*\1/g, ''));
}
