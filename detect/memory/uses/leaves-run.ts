import type { NodePath } from '@babel/traverse';
import { isCall } from '../../../program/flow/callee.ts';
import { isMember } from '../../../program/flow/place.ts';

/**
 * True where a function that stands in another's body is still there when that one has run: it is returned, or put into
 * something that was there before, by itself, under a name, in a literal, or because a function that calls it is.
 */
export function leavesRun(fn: NodePath, scope: NodePath, seen: Set<NodePath['node']> = new Set()): boolean {
  if (fn === scope || !fn.isDescendant(scope) || seen.has(fn.node)) return false;
  seen.add(fn.node);
  if (fn.isFunctionDeclaration() || fn.isClassDeclaration()) return isNameTakenOut(fn, fn.node.id?.name, scope, seen);
  if (fn.isClassMethod() || fn.isClassProperty()) return leavesRun(fn.parentPath.parentPath!, scope, seen);
  return isTakenOut(fn, scope, seen);
}

function isTakenOut(path: NodePath, scope: NodePath, seen: Set<NodePath['node']>): boolean {
  const parent = path.parentPath!;
  if (parent.isReturnStatement()) return isGiven(parent.getFunctionParent()!, scope, seen);
  if (parent.isArrowFunctionExpression()) return isGiven(parent, scope, seen);
  if (isCall(parent)) return path.key === 'callee' && isCalledOutside(parent, scope, seen);
  if (parent.isVariableDeclarator())
    return isNameTakenOut(parent, (parent.node.id as { name?: string }).name, scope, seen);
  if (parent.isAssignmentExpression())
    return path.key === 'right' && isTargetOutside(parent.get('left') as NodePath, scope, seen);
  return !parent.isStatement() && isTakenOut(parent, scope, seen);
}

/** What a function inside returns leaves the run where that function does. */
function isGiven(fn: NodePath, scope: NodePath, seen: Set<NodePath['node']>): boolean {
  return fn === scope || leavesRun(fn, scope, seen);
}

/** `new X()` of a class that stands in the run gives what its methods belong to; a call runs with the function around it. */
function isCalledOutside(call: NodePath, scope: NodePath, seen: Set<NodePath['node']>): boolean {
  if (call.isNewExpression()) return isTakenOut(call, scope, seen);
  const around = call.getFunctionParent();
  return around !== null && leavesRun(around, scope, seen);
}

function isNameTakenOut(at: NodePath, name: string | undefined, scope: NodePath, seen: Set<NodePath['node']>): boolean {
  const binding = name === undefined ? undefined : at.parentPath!.scope.getBinding(name);
  return binding?.referencePaths.some((path) => isTakenOut(path, scope, seen)) ?? false;
}

function isTargetOutside(left: NodePath, scope: NodePath, seen: Set<NodePath['node']>): boolean {
  const root = rootOf(left);
  if (!root.isIdentifier()) return true;
  const binding = root.scope.getBinding(root.node.name);
  if (!binding || (binding.scope.path !== scope && !binding.scope.path.isDescendant(scope))) return true;
  if (binding.kind === 'param') return isMember(left);
  return binding.referencePaths.some((path) => path !== root && isTakenOut(path, scope, seen));
}

function rootOf(path: NodePath): NodePath {
  return isMember(path) ? rootOf(path.get('object') as NodePath) : path;
}
