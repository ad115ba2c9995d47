import type { NodePath } from '@babel/traverse';
import type { Statement } from '@babel/types';

/**
 * True where the app itself chooses between two makers of a thing: one stands in the other branch of a condition, after an
 * `if` that returned, or in the `catch` of the other's `try`.
 */
export function isSwitched(path: NodePath, other: NodePath): boolean {
  for (let at = path; at.parentPath; at = at.parentPath) {
    const parent = at.parentPath;
    const isBranch = parent.isConditionalExpression() || parent.isIfStatement() || parent.isTryStatement();
    if ((isBranch || parent.isLogicalExpression()) && contains(parent, other) && !contains(at, other)) return true;
    if (typeof at.key === 'number' && at.isStatement() && returnedBefore(at, other)) return true;
  }
  return false;
}

function contains(outer: NodePath, inner: NodePath): boolean {
  return outer === inner || inner.isDescendant(outer);
}

/** `if (url) return new Redis…(); return new Memory…();` */
function returnedBefore(at: NodePath, other: NodePath): boolean {
  return at.getAllPrevSiblings().some((before) => {
    if (!before.isIfStatement() || !contains(before, other)) return false;
    const { consequent } = before.node;
    const last: Statement | undefined = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
    return last?.type === 'ReturnStatement';
  });
}
