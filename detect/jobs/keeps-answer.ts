import type { NodePath } from '@babel/traverse';
import { isMember } from '../../program/flow/place.ts';

/** True where what a request answers is put into memory of this process: a token, a list that each instance needs. */
export function keepsAnswer(call: NodePath): boolean {
  const fn = call.getFunctionParent();
  if (!fn) return false;
  let keeps = false;
  fn.traverse({
    AssignmentExpression: (assignment) => {
      keeps ||= isKept(assignment.get('left') as NodePath, fn);
    },
  });
  return keeps;
}

/** A variable of the module, or a field. */
function isKept(left: NodePath, fn: NodePath): boolean {
  if (isMember(left)) return !isOwn(rootOf(left), fn);
  return left.isIdentifier() && left.scope.getBinding(left.node.name)?.scope.path.isProgram() === true;
}

function rootOf(path: NodePath): NodePath {
  return isMember(path) ? rootOf(path.get('object') as NodePath) : path;
}

function isOwn(root: NodePath, fn: NodePath): boolean {
  if (!root.isIdentifier()) return false;
  const scope = root.scope.getBinding(root.node.name)?.scope;
  return scope !== undefined && (scope.path === fn || scope.path.findParent((at) => at === fn) !== null);
}
