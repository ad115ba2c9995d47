import type { Binding, NodePath } from '@babel/traverse';
import type { FunctionAt } from '../../program/functions/called.ts';

/**
 * True for `let running = false` that keeps a tick from starting while an earlier one runs: only the work itself asks for it,
 * to return or to go on, and sets it.
 */
function isGuardFlag(binding: Binding, functions: readonly FunctionAt[]): boolean {
  const { path, constantViolations, referencePaths } = binding;
  const init = path.isVariableDeclarator() ? path.node.init : undefined;
  if (init?.type !== 'BooleanLiteral' || init.value || constantViolations.length < 2) return false;
  const isInWork = (at: NodePath): boolean =>
    functions.some((fn) => at.findParent((outer) => outer.node === fn.path.node) !== null);
  return (
    constantViolations.every((write) => isInWork(write) && isPlainWrite(write)) &&
    referencePaths.length > 0 &&
    referencePaths.every((use) => isInWork(use) && isAsked(use))
  );
}

function isPlainWrite(write: NodePath): boolean {
  return (
    write.isAssignmentExpression({ operator: '=' }) &&
    write.get('right').isBooleanLiteral() &&
    write.parentPath.isExpressionStatement()
  );
}

/** `if (running) return;`, `if (!running) { … }`. */
function isAsked(use: NodePath): boolean {
  const test = use.parentPath?.isUnaryExpression({ operator: '!' }) ? use.parentPath : use;
  const condition = test.parentPath;
  if (!condition?.isIfStatement() || test.key !== 'test') return false;
  const { consequent } = condition.node;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return test !== use || last?.type === 'ReturnStatement';
}

/** The guard flags of the module that the functions use. */
export function guardFlagsIn(functions: readonly FunctionAt[]): Binding[] {
  const root = functions[0]?.file.root.scope;
  return Object.values(root?.bindings ?? {}).filter((binding) => isGuardFlag(binding, functions));
}
