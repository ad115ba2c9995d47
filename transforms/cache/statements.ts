import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';

/** The statement around a place that stands in a list of statements, within the same function. */
export function statementOf(path: NodePath): NodePath | undefined {
  const found = path.find((at) => at.isFunction() || at.isProgram() || isListed(at));
  return found && isListed(found) ? found : undefined;
}

function isListed(path: NodePath): boolean {
  return path.isStatement() && /^(body|consequent)$/.test(path.listKey ?? '');
}

/** The statement after one in its list. */
export function nextOf(statement: NodePath): NodePath | undefined {
  const next = statement.getSibling((statement.key as number) + 1);
  return next.node ? next : undefined;
}

/** The statement before one in its list. */
export function previousOf(statement: NodePath): NodePath | undefined {
  return typeof statement.key === 'number' && statement.key > 0 ? statement.getSibling(statement.key - 1) : undefined;
}

/** The statements of a branch: those of a block, or itself. */
export function statementsOf(branch: NodePath): NodePath[] {
  return branch.isBlockStatement() ? branch.get('body') : [branch];
}

/** Leaves what is around it: `return`, `throw`, `continue`, `break`, or a block that ends so. */
export function isExit(branch: NodePath | undefined): boolean {
  const last = branch?.node ? statementsOf(branch).at(-1) : undefined;
  return /^(Return|Throw|Continue|Break)Statement$/.test(last?.node.type ?? '');
}

/** Takes a statement away with its line. */
export function removal({ path: file, text }: SourceFile, { node }: NodePath): Edit {
  const before = /(^|\n)[ \t]*$/.exec(text.slice(0, node.start!));
  const after = /^[ \t]*(\r?\n|$)/.exec(text.slice(node.end!));
  if (!before || !after) return { file, start: node.start!, end: node.end!, text: '' };
  const start = node.start! - (before[0].length - before[1]!.length);
  return { file, start, end: node.end! + after[0].length, text: '' };
}

/** The white space before the first sign of a statement's line. */
export function indentOf({ text }: SourceFile, { node }: NodePath): string {
  return /[ \t]*$/.exec(text.slice(0, node.start!))![0];
}

/** The branch around a place, up to a function or an ancestor: each `if` branch, loop body, part of `&&`, `? :`, `switch`. */
export function branchesAround(path: NodePath, end?: NodePath): NodePath[] {
  const found: NodePath[] = [];
  for (let at: NodePath = path; at.parentPath && at !== end && !at.isFunction(); at = at.parentPath) {
    const { parentPath: parent, key } = at;
    if (isBranch(parent, key)) found.push(at);
  }
  return found;
}

function isBranch(parent: NodePath, key: string | number | null): boolean {
  if (parent.isIfStatement() || parent.isConditionalExpression()) return key !== 'test';
  if (parent.isLogicalExpression()) return key === 'right';
  if (parent.isLoop()) return key === 'body';
  if (parent.isTryStatement()) return true;
  return parent.isSwitchCase() || parent.isCatchClause();
}
