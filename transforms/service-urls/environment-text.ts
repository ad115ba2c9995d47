import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';

/** `process.env.NAME || 'old'` in place of an expression; without a default where `value` is undefined. */
export function environmentText(
  { file, path }: { file: SourceFile; path: NodePath },
  name: string,
  value: string | undefined,
): string {
  const read = `process.env.${name}`;
  const text = value !== undefined ? `${read} || ${value}` : file.isTypeScript ? `${read} as string` : read;
  return text !== read && needsParentheses(path) ? `(${text})` : text;
}

/** True where the place binds tighter than `||`. */
export function needsParentheses({ parentPath: parent, key }: NodePath): boolean {
  if (!parent) return false;
  if (parent.isLogicalExpression()) return parent.node.operator !== '||';
  if (parent.isMemberExpression() || parent.isOptionalMemberExpression()) return key === 'object';
  return (
    parent.isBinaryExpression() ||
    parent.isUnaryExpression() ||
    parent.isAwaitExpression() ||
    parent.isTSAsExpression() ||
    parent.isTSSatisfiesExpression() ||
    parent.isTSNonNullExpression()
  );
}
