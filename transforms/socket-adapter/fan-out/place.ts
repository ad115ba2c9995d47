import type { Binding, NodePath } from '@babel/traverse';
import { endOfLine, lastOfPrologue } from '../../../ast/edit/prologue.ts';
import type { SourceFile } from '../../../ast/source-file.ts';
import { indentAt, styleOf } from '../../../ast/style.ts';
import type { Edit } from '../../../core/edit.ts';
import { collectionIn, type FanOut } from '../../../detect/websockets/fan-out.ts';
import { rootOf } from '../emits.ts';

/** Where lines of ours go: below a line, with its indentation. */
export interface Below {
  readonly at: number;
  readonly indent: string;
}

/** Below what declares the list or the server that a loop runs over; undefined where it has no such place, or may be empty there. */
export function belowOwner({ file, over }: FanOut): Below | undefined {
  const root = rootOf(collectionIn(over));
  const binding = root.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined;
  if (!binding || binding.kind === 'param') return undefined;
  if (isTakenIn(binding)) return belowImports(file, binding);
  const declarator = binding.path;
  if (!declarator.isVariableDeclarator() || !declarator.node.init || declarator.get('init').isNullLiteral())
    return undefined;
  return belowStatement(file, declarator.parentPath);
}

function isTakenIn({ kind, path, scope }: Binding): boolean {
  return (
    kind === 'module' || (scope.path.isProgram() && path.isVariableDeclarator() && path.toString().includes('require('))
  );
}

function belowImports(file: SourceFile, { kind, path, identifier }: Binding): Below | undefined {
  const isMade = path.isVariableDeclarator() && /\)\s*[(.]/.test(file.textOf(path.node.init!));
  const last = lastOfPrologue(file);
  if (kind !== 'module' && isMade) return belowStatement(file, path.parentPath);
  return last && last.end! >= identifier.end! ? { at: endOfLine(file.text, last.end!), indent: '' } : undefined;
}

/** Below the statement that a path is in; undefined where that stands in no block. */
function belowStatement(file: SourceFile, path: NodePath): Below | undefined {
  const own = path.isStatement() ? path : path.findParent((at) => at.isStatement());
  const statement = own?.parentPath?.isExportNamedDeclaration() ? own.parentPath : own;
  const holder = statement?.parentPath;
  if (!statement || !(holder?.isBlockStatement() || holder?.isProgram() || holder?.isSwitchCase())) return undefined;
  return { at: endOfLine(file.text, statement.node.end!), indent: indentAt(file.text, statement.node.start!) };
}

/** Below the loop; undefined where the loop is part of an expression. */
export function belowLoop({ file, loop }: FanOut): Below | undefined {
  const isStatement = loop.isStatement() || loop.parentPath?.isExpressionStatement();
  return isStatement ? belowStatement(file, loop) : undefined;
}

/** The loop that is the body of an arrow function, with a line below it, in braces; undefined for any other part of an expression. */
export function asBlock({ file, loop }: FanOut, line: string): Edit | undefined {
  if (!loop.parentPath?.isArrowFunctionExpression() || loop.key !== 'body') return undefined;
  const { start, end } = loop.node;
  const text = file.text.slice(start!, end!);
  // A text in back quotes would change with its indentation.
  if (/`[^`]*\n/.test(text) || file.text[start! - 1] === '(') return undefined;
  const { newline, indent, semicolons } = styleOf(file);
  const outer = indentAt(file.text, start!);
  const body = [text.replaceAll('\n', `\n${indent}`) + (semicolons ? ';' : ''), line].map(
    (each) => newline + outer + indent + each,
  );
  return { file: file.path, start: start!, end: end!, text: `{${body.join('')}${newline}${outer}}` };
}
