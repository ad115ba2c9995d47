import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';

/** The removal of a statement, with its line where nothing else stands on it. */
export function wholeLines(file: SourceFile, { start, end }: Pick<Node, 'start' | 'end'>): Edit {
  const lead = file.text.lastIndexOf('\n', start! - 1) + 1;
  const isAlone = file.text.slice(lead, start!).trim() === '' && /^[ \t]*\r?\n/.test(file.text.slice(end!));
  if (!isAlone) return { file: file.path, start: start!, end: end!, text: '' };
  return { file: file.path, start: lead, end: file.text.indexOf('\n', end!) + 1, text: '' };
}
