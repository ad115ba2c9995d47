import type { NodePath } from '@babel/traverse';

/** The function that does the work at a place; what `new Promise(…)` is given is a part of the function around it. */
export function workAround(path: NodePath): NodePath | null {
  const fn = path.getFunctionParent();
  const call = fn?.listKey === 'arguments' ? fn.parentPath : undefined;
  const isExecutor = call?.isNewExpression() && (call.get('callee') as NodePath).isIdentifier({ name: 'Promise' });
  return fn && isExecutor ? workAround(fn) : fn;
}
