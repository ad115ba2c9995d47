import { SourceFile } from '../ast/source-file.ts';
import { indentAt, styleOf } from '../ast/style.ts';
import { SUPPRESSION_WORD } from '../audit/suppression-comments.ts';
import type { Edit } from '../core/edit.ts';
import type { Group } from '../core/group.ts';
import type { Step } from './plan.ts';

/** A group that writes a comment over the state that another group would move; undefined where no comment can stand. */
export function suppressionOf(step: Step, group: Group, reason: string): Group | undefined {
  const rule = ruleAt(step, group);
  const file = step.program.file(group.at.file);
  const words = reason.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim();
  if (!rule || !file || !words) return undefined;
  const edit = commentAbove(file, group.at.line, `${rule}: ${words}`);
  if (!stays(file, edit)) return undefined;
  return { ...group, edits: [edit], imports: [], orphans: [], companions: [], notes: [] };
}

/** The rule of the finding at a group's place: what a suppression names. */
export function ruleAt({ findings }: Step, { at }: Group): string | undefined {
  const here = findings.filter((finding) => finding.at.file === at.file && finding.at.line === at.line);
  return (here.find((finding) => finding.at.column === at.column) ?? here[0])?.rule;
}

function commentAbove(file: SourceFile, line: number, words: string): Edit {
  const start = offsetOfLine(file.text, line);
  const comment = `${indentAt(file.text, start)}// ${SUPPRESSION_WORD}-next-line ${words}${styleOf(file).newline}`;
  return { file: file.path, start, end: start, text: comment };
}

function offsetOfLine(text: string, line: number): number {
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  for (let n = 1; n < line; n++) offset = text.indexOf('\n', offset) + 1;
  return offset;
}

/** In a template literal or JSX text the line would be no comment. */
function stays(file: SourceFile, { start, text }: Edit): boolean {
  const after = SourceFile.parse(file.path, file.text.slice(0, start) + text + file.text.slice(start));
  return after instanceof SourceFile && after.ast.comments?.length === (file.ast.comments?.length ?? 0) + 1;
}
