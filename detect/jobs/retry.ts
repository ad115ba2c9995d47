import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { memberNameOf } from '../../program/flow/place.ts';

/** True for a timeout that is set only when something failed: it tries again, and does nothing in good times. */
export function isRetry(path: NodePath): boolean {
  return path.findParent((at) => isRescue(at)) !== null;
}

function isRescue(at: NodePath): boolean {
  if (at.isCatchClause()) return true;
  const parent = at.parentPath;
  if (at.isFunction() && parent?.isCallExpression()) return isErrorHandler(at, parent);
  return parent?.isIfStatement() === true && at.key === 'consequent' && isErrorTest(parent.get('test'));
}

/** `.catch(…)`, `.on('error', …)`, `.on('close', …)`. */
function isErrorHandler(fn: NodePath, call: NodePath<CallExpression>): boolean {
  if (memberNameOf(call.get('callee') as NodePath) === 'catch') return true;
  const [event] = call.get('arguments');
  return (
    fn.key === 1 &&
    event?.isStringLiteral() === true &&
    /^(error|close|disconnect(ed)?|end|exit)$/.test(event.node.value)
  );
}

/** The condition is the first parameter of a callback in Node's style: `(err) => { if (err) … }`. */
function isErrorTest(test: NodePath): boolean {
  const binding = test.isIdentifier() ? test.scope.getBinding(test.node.name) : undefined;
  const fn = binding?.kind === 'param' ? binding.scope.path : undefined;
  return fn?.isFunction() === true && fn.node.params[0] === binding!.identifier;
}
