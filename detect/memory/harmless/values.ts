import type { NodePath } from '@babel/traverse';
import { isMember, memberNameOf } from '../../../program/flow/place.ts';
import type { Holder } from '../holders/holder.ts';

/** `null`, `undefined`, `void 0`. */
export function isNothing(path: NodePath): boolean {
  return (
    path.isNullLiteral() || path.isIdentifier({ name: 'undefined' }) || path.isUnaryExpression({ operator: 'void' })
  );
}

/** True where an expression takes what the holder holds, by its name or as a member of that name, when it is computed. */
export function namesHolder(holder: Holder, path: NodePath): boolean {
  if (isHolder(holder, path)) return true;
  let found = false;
  path.traverse({
    enter(inner) {
      if (inner.isFunction()) inner.skip();
      else if (isHolder(holder, inner)) found = true;
      if (found) inner.stop();
    },
  });
  return found;
}

function isHolder({ name, at, position }: Holder, path: NodePath): boolean {
  const last = name.split('.').at(-1);
  if (position === 'module' || position === 'closure') {
    return (
      path.isIdentifier({ name }) &&
      path.scope.getBinding(name)?.identifier === at.scope.getBinding(name)?.identifier &&
      !isKey(path)
    );
  }
  return isMember(path) && memberNameOf(path) === last;
}

function isKey(path: NodePath): boolean {
  return (path.key === 'property' && !(path.parent as { computed?: boolean }).computed) || path.key === 'key';
}
