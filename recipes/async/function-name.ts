import type { NodePath } from '@babel/traverse';

/** The name by which a function is called: its own, its method's, or that of what it is assigned to. */
export function functionName(fn: NodePath): string | undefined {
  const { id, key } = fn.node as { id?: { name?: string } | null; key?: { name?: string } };
  const parent = fn.parentPath;
  if (id?.name ?? key?.name) return id?.name ?? key?.name;
  if (parent?.isVariableDeclarator()) return (parent.node.id as { name?: string }).name;
  if (parent?.isObjectProperty()) return (parent.node.key as { name?: string }).name;
  const left = parent?.isAssignmentExpression() ? parent.node.left : undefined;
  return left?.type === 'MemberExpression' && left.property.type === 'Identifier' ? left.property.name : undefined;
}
