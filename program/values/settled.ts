import type { NodePath } from '@babel/traverse';
import { propertyKey } from './property-key.ts';
import { unwrap } from './unwrap.ts';

/** False for an entry of an object literal that its own file may write again: `settings[key] = value`, `settings.host = …`. */
export function isSettled(value: NodePath): boolean {
  let entry: NodePath = value;
  for (let at = value; at.parentPath?.isObjectProperty() || at.parentPath?.isObjectExpression(); at = at.parentPath) {
    if (at.parentPath.isObjectProperty()) entry = at.parentPath;
  }
  const root = entry.isObjectProperty() ? entry.parentPath.parentPath : undefined;
  if (!root?.isVariableDeclarator() || root.node.id.type !== 'Identifier') return true;
  const name = propertyKey(entry.node as { key?: unknown });
  const references = root.scope.getBinding(root.node.id.name)?.referencePaths ?? [];
  return !references.some((reference) => writes(reference, name));
}

/** The object's entry of that name, or any by a computed name, is assigned, or something inside it. */
function writes(reference: NodePath, name: string | undefined): boolean {
  const object = outOfCasts(reference);
  const member = object.parentPath;
  if (!member?.isMemberExpression() || object.key !== 'object') return false;
  const key = propertyKey({ key: member.node.property, computed: member.node.computed });
  if (key !== undefined && key !== name) return false;
  let at: NodePath = member;
  while (at.parentPath?.isMemberExpression() && at.key === 'object') at = at.parentPath;
  return at.key === 'left' && at.parentPath?.isAssignmentExpression() === true;
}

function outOfCasts(path: NodePath): NodePath {
  const parent = path.parentPath;
  return parent && unwrap(parent) !== parent ? outOfCasts(parent) : path;
}
