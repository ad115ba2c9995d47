import type { NodePath } from '@babel/traverse';
import { isCall } from '../../../program/flow/callee.ts';
import { isMember } from '../../../program/flow/place.ts';

const ANSWERING = /^_?(res|response|reply|socket|io|ctx|ws)$/;

/** Runs to its end and tells nobody: no way out, no answer, no call of what the function was given to call. */
export function isCalm(statement: NodePath): boolean {
  return !leaves(statement) && !answers(statement);
}

/** `return`, `throw`, and `break` or `continue` of a loop further out. */
function leaves(statement: NodePath): boolean {
  let found = isWayOut(statement, statement);
  statement.traverse({
    Function: (inner) => inner.skip(),
    Statement: (path) => void (found ||= isWayOut(path, statement)),
  });
  return found;
}

function isWayOut(path: NodePath, statement: NodePath): boolean {
  if (path.isReturnStatement() || path.isThrowStatement()) return true;
  if (!path.isBreakStatement() && !path.isContinueStatement()) return false;
  const loop = path.findParent((at) => at.isLoop() || (path.isBreakStatement() && at.isSwitchStatement()));
  return !loop || (loop !== statement && !loop.isDescendant(statement));
}

/** Sends something, or calls a parameter of the function around it: `res.json(…)`, `next()`. */
export function answers(path: NodePath): boolean {
  const fn = path.getFunctionParent();
  let found = false;
  const look = (call: NodePath): void => void (found ||= isCall(call) && isAnswer(call.get('callee') as NodePath, fn));
  look(path);
  path.traverse({ CallExpression: look, OptionalCallExpression: look });
  return found;
}

function isAnswer(callee: NodePath, fn: NodePath | null): boolean {
  let root = callee;
  while (isMember(root) || isCall(root)) root = root.get(isCall(root) ? 'callee' : 'object') as NodePath;
  if (!root.isIdentifier()) return false;
  if (root !== callee) return ANSWERING.test(root.node.name);
  const binding = root.scope.getBinding(root.node.name);
  return binding?.kind === 'param' && binding.scope.path === fn;
}
