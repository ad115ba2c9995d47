import type { NodePath } from '@babel/traverse';
import { isCall } from '../../program/flow/callee.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { callbackRole } from '../../program/when/callback-role.ts';

const REGISTERS = new Set([
  'use',
  'all',
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
  'param',
  'on',
  'addListener',
]);

/** True where a limiter is made and used in one go, or inside a function that is registered for requests, events or connections. */
export function isMadePerRequest(call: NodePath): boolean {
  return isRun(call) || runsWhereMade(call) || isInHandler(call);
}

/** `rateLimit(…)(req, res, next)`, and the same for `.consume(…)`. */
function isRun(path: NodePath): boolean {
  const parent = path.parentPath;
  if (parent?.isMemberExpression() && path.key === 'object')
    return memberNameOf(parent) === 'consume' && parent.key === 'callee';
  return isCall(parent) && path.key === 'callee' && path.getFunctionParent() !== null;
}

/** `const limiter = rateLimit(…); limiter(req, res, next);` in one function. */
function runsWhereMade(call: NodePath): boolean {
  const declarator = call.parentPath;
  const maker = call.getFunctionParent();
  if (!maker || !declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return false;
  const binding = declarator.scope.getBinding(declarator.node.id.name);
  return (
    binding?.referencePaths.some((reference) => reference.getFunctionParent() === maker && isRun(reference)) === true
  );
}

function isInHandler(path: NodePath): boolean {
  const around = path.getFunctionParent();
  if (!around) return false;
  return isHandler(around) || isInHandler(around);
}

function isHandler(fn: NodePath): boolean {
  const { parentPath: call, key } = fn;
  if (!isCall(call) || fn.listKey !== 'arguments' || !REGISTERS.has(memberNameOf(call.get('callee') as NodePath) ?? ''))
    return false;
  return callbackRole(call, key as number) === 'later';
}
