import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import { isMember as isMemberPath, memberNameOf } from '../../program/flow/place.ts';

export const isMember = isMemberPath;

/** Text that is put at one offset. */
export function insertion(file: SourceFile, at: number, text: string): Edit {
  return { file: file.path, start: at, end: at, text };
}

/** Text that takes the place of a range. */
export function replacement(file: SourceFile, start: number, end: number, text: string): Edit {
  return { file: file.path, start, end, text };
}

/** A statement of its own, or all that a short arrow function does. */
export function isStatement(path: NodePath): boolean {
  return (
    path.parentPath?.isExpressionStatement() === true ||
    (path.parentPath?.isArrowFunctionExpression() === true && path.key === 'body')
  );
}

/** What is assigned, counted or deleted. */
export function isTarget(path: NodePath): boolean {
  const { parentPath: parent, key } = path;
  return (
    (parent?.isAssignmentExpression() === true && key === 'left') ||
    parent?.isUpdateExpression() === true ||
    parent?.isUnaryExpression({ operator: 'delete' }) === true
  );
}

/** Where an array does as well as an iterator: `for … of`, a spread, `Array.from`, `Object.fromEntries`. */
export function isListContext(path: NodePath): boolean {
  const parent = path.parentPath!;
  if (parent.isForOfStatement() && path.key === 'right') return !parent.node.await;
  if (parent.isSpreadElement()) return parent.parentPath.isArrayExpression() || parent.parentPath.isCallExpression();
  const callee = parent.isCallExpression() ? (parent.get('callee') as NodePath) : undefined;
  return (
    callee?.isMemberExpression() === true && /^(from|fromEntries)$/.test(memberNameOf(callee) ?? '') && path.key === 0
  );
}
