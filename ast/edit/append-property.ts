import type { NodePath } from '@babel/traverse';
import type { ObjectExpression } from '@babel/types';
import type { Edit } from '../../core/edit.ts';
import type { SourceFile } from '../source-file.ts';
import { indentAt, styleOf } from '../style.ts';

/** Adds a property as the last of a literal, in the literal's own layout: one line, many lines, or comma first. */
export function appendProperty(file: SourceFile, literal: NodePath<ObjectExpression>, property: string): Edit[] {
  const { text } = file;
  const { node } = literal;
  const last = node.properties.at(-1);
  const insert = (at: number, added: string): Edit => ({ file: file.path, start: at, end: at, text: added });
  if (!last) return fillEmpty(file, literal, property);
  const end = last.end!;
  const comma = trailingComma(text, end, node.end! - 1);
  if (!text.slice(node.start!, last.start!).includes('\n'))
    return [insert(comma ?? end, `${comma === undefined ? ',' : ''} ${property}`)];
  const indent = indentAt(text, last.start!);
  const { newline } = styleOf(file);
  if (/(^|\n)[ \t]*,[ \t]*$/.test(text.slice(node.start!, last.start!)))
    return [insert(end, `${newline}${indent}, ${property}`)];
  const line = endOfLine(text, comma ?? end, node.end! - 1);
  const added = `${newline}${indent}${property}${comma === undefined ? '' : ','}`;
  if (comma !== undefined) return [insert(line, added)];
  return line === end ? [insert(end, `,${added}`)] : [insert(end, ','), insert(line, added)];
}

function fillEmpty(file: SourceFile, { node }: NodePath<ObjectExpression>, property: string): Edit[] {
  const inside = file.text.slice(node.start! + 1, node.end! - 1);
  if (inside.trim() !== '') {
    const { newline, indent } = styleOf(file);
    const at = node.end! - 1;
    const lead = indentAt(file.text, at);
    return [
      {
        file: file.path,
        start: at,
        end: at,
        text: `${/\n[ \t]*$/.test(inside) ? indent : newline + lead + indent}${property}${newline}${lead}`,
      },
    ];
  }
  const padded = styleOf(file).spacedBraces ? ` ${property} ` : property;
  return [{ file: file.path, start: node.start! + 1, end: node.end! - 1, text: padded }];
}

/** The offset after the comma that follows the last property, comments skipped; undefined without one. */
function trailingComma(text: string, from: number, to: number): number | undefined {
  const gap = text.slice(from, to);
  const match = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*,/.exec(gap);
  return match ? from + match[0].length : undefined;
}

/** The end of the line if only comments stand between; a block comment that goes on below is left for its own line. */
function endOfLine(text: string, from: number, to: number): number {
  const rest = /^[^\r\n]*/.exec(text.slice(from, to))![0];
  const match = /^[ \t]*(?:\/\*(?:(?!\*\/).)*\*\/[ \t]*)*(?:\/\/.*)?$/.exec(rest);
  return match && rest.trim() !== '' ? from + rest.trimEnd().length : from;
}
