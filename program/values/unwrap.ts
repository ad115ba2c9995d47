import type { NodePath } from '@babel/traverse';

/** The expression inside TypeScript casts, `!`, `satisfies`, Flow casts and parentheses. */
export function unwrap(path: NodePath): NodePath {
  if (
    path.isTSAsExpression() ||
    path.isTSNonNullExpression() ||
    path.isTSSatisfiesExpression() ||
    path.isTSTypeAssertion() ||
    path.isTypeCastExpression() ||
    path.isParenthesizedExpression() ||
    path.isTSInstantiationExpression()
  ) {
    return unwrap(path.get('expression') as NodePath);
  }
  return path;
}
