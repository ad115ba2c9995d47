import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';

const GIVE_ARRAYS = /^(map|filter|split|slice|concat|flat|flatMap|sort|from)$/;

/** Certain to be an array: a literal, the result of a method that gives one, or a constant that holds such a thing. */
export function isCertainArray(path: NodePath): boolean {
  if (path.isArrayExpression()) return true;
  if (path.isIdentifier()) return isCertainConstant(path);
  const callee = path.isCallExpression() ? (path.get('callee') as NodePath) : undefined;
  const name = callee && memberNameOf(callee);
  return name !== undefined && (GIVE_ARRAYS.test(name) || isListingOfObject(callee!, name));
}

function isCertainConstant(path: NodePath): boolean {
  const name = (path.node as { name: string }).name;
  const binding = path.scope.getBinding(name);
  if (binding?.constant !== true || !binding.path.isVariableDeclarator()) return false;
  const init = binding.path.get('init') as NodePath;
  return binding.path.get('id').isIdentifier() && init.node != null && !init.isIdentifier() && isCertainArray(init);
}

/** `Object.keys(x)`; the methods of these names that others have give iterators. */
function isListingOfObject(callee: NodePath, name: string): boolean {
  const object = callee.get('object') as NodePath;
  return (
    /^(keys|values|entries)$/.test(name) &&
    object.isIdentifier({ name: 'Object' }) &&
    !object.scope.hasBinding('Object', true)
  );
}
