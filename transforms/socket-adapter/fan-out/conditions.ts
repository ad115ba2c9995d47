import type { NodePath } from '@babel/traverse';

/** A condition of a loop on each connection; `key` is the part that only the sender knows, and that must be sent along. */
export interface Condition {
  readonly path: NodePath;
  readonly key?: NodePath;
}

/** `client !== socket`: on the other instances nobody is the sender. */
export function isNotSender(path: NodePath, elements: ReadonlySet<string>): boolean {
  if (!path.isBinaryExpression() || !/^!==?$/.test(path.node.operator)) return false;
  const sides = [path.get('left'), path.get('right')] as NodePath[];
  return sides.some((side) => side.isIdentifier() && elements.has(side.node.name));
}

/**
 * A condition on the connection, and on what every instance has alike: `client.readyState === WebSocket.OPEN`; or one that
 * compares it with one value of the sender's: `client.room === socket.room`, `client.rooms.has(room)`. Undefined for any other.
 */
export function conditionOf(path: NodePath, elements: ReadonlySet<string>): Condition | undefined {
  if (isAlike(path, elements)) return { path };
  const operands = comparedIn(path);
  const foreign = operands.filter((operand) => !isAlike(operand, elements));
  const [key] = foreign;
  if (foreign.length !== 1 || namesIn(key!).some(({ name }) => elements.has(name))) return undefined;
  return { path, key: key! };
}

/** The condition as text, with a name in place of the key. */
export function conditionText({ path, key }: Condition, name: string, text: string): string {
  const whole = text.slice(path.node.start!, path.node.end!);
  if (!key) return whole;
  const at = key.node.start! - path.node.start!;
  return whole.slice(0, at) + name + whole.slice(at + key.node.end! - key.node.start!);
}

function comparedIn(path: NodePath): NodePath[] {
  if (path.isBinaryExpression() && /^[!=]==?$/.test(path.node.operator))
    return [path.get('left') as NodePath, path.get('right') as NodePath];
  if (!path.isCallExpression() || path.node.arguments.length !== 1) return [];
  const callee = path.get('callee') as NodePath;
  const isLookUp =
    callee.isMemberExpression() && /^(has|includes)$/.test((callee.node.property as { name?: string }).name ?? '');
  return isLookUp ? [callee, path.get('arguments')[0] as NodePath] : [];
}

/** Reads nothing but the connection and constants of the module. */
function isAlike(path: NodePath, elements: ReadonlySet<string>): boolean {
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
