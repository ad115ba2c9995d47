import type { NodePath } from '@babel/traverse';

/** The name by which a function is called: its own, its method's, or that of what it is assigned to. */
export function functionName(fn: NodePath): string | undefined {
  const { id, key } = fn.node as { id?: Named; key?: Named };
  return id?.name ?? key?.name ?? holderName(fn);
}

type Named = { readonly name?: string } | null;

function holderName({ parentPath: parent }: NodePath): string | undefined {
  if (parent?.isVariableDeclarator()) return (parent.node.id as { name?: string }).name;
  if (parent?.isObjectProperty()) return (parent.node.key as { name?: string }).name;
  const left = parent?.isAssignmentExpression() ? parent.node.left : undefined;
  return left?.type === 'MemberExpression' ? (left.property as { name?: string }).name : undefined;
}
