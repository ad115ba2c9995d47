import type { NodePath } from '@babel/traverse';

/** `client !== socket`: on the other instances nobody is the sender. */
export function isNotSender(path: NodePath, elements: ReadonlySet<string>): boolean {
  if (!path.isBinaryExpression() || !/^!==?$/.test(path.node.operator)) return false;
  const sides = [path.get('left'), path.get('right')] as NodePath[];
  return sides.some((side) => side.isIdentifier() && elements.has(side.node.name));
}

/** A condition on the connection, and on what every instance has alike: `client.readyState === WebSocket.OPEN`. */
export function isKeptCondition(path: NodePath, elements: ReadonlySet<string>): boolean {
  return namesIn(path).every(({ name, path: at }) => {
    if (elements.has(name)) return true;
    const binding = at.scope.getBinding(name);
    return !binding || (binding.scope.path.isProgram() && binding.constant);
  });
}

/** The names that an expression reads. */
export function namesIn(path: NodePath): { name: string; path: NodePath }[] {
  const found: { name: string; path: NodePath }[] = [];
  if (path.isIdentifier()) found.push({ name: path.node.name, path });
  path.traverse({
    Identifier: (inner) => {
      if (inner.isReferencedIdentifier()) found.push({ name: inner.node.name, path: inner });
    },
  });
  return found;
}
