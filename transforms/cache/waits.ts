import type { NodePath } from '@babel/traverse';
import { branchesAround, isExit } from './statements.ts';

const TABLES = /^Redis(Map|Cache|Set|List|Table|Counter|Value)$/;

/**
 * Whether code between two places of one function waits already, on every way from the first to the second: other
 * requests came in between before, too.
 */
export function waitsBetween(first: NodePath, second: NodePath): boolean {
  const fn = first.getFunctionParent() ?? first.scope.getProgramParent().path;
  return ownWaits(fn).some((wait) => isBetween(wait, first, second));
}

/** Where a function waits by itself; what earlier steps made it wait for, tables in Redis, was one go before. */
export function ownWaits(fn: NodePath): NodePath[] {
  const found: NodePath[] = [];
  const look = (wait: NodePath): void => {
    if (!isTableWait(wait)) found.push(wait);
  };
  fn.traverse({
    Function: (inner) => inner.skip(),
    AwaitExpression: look,
    YieldExpression: look,
    ForOfStatement: (loop) => (loop.node.await ? look(loop) : undefined),
  });
  return found;
}

/** `await users.get(id)`, where `users` is a table that an earlier step made. */
function isTableWait(wait: NodePath): boolean {
  const call = wait.isAwaitExpression() ? wait.get('argument') : undefined;
  const callee = call?.isCallExpression() ? (call.get('callee') as NodePath) : undefined;
  const object = callee?.isMemberExpression() ? callee.get('object') : undefined;
  const binding = object?.isIdentifier() ? object.scope.getBinding(object.node.name) : undefined;
  const made = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : undefined;
  const name = made?.isNewExpression() ? made.node.callee : undefined;
  return name?.type === 'Identifier' && TABLES.test(name.name);
}

function isBetween(wait: NodePath, first: NodePath, second: NodePath): boolean {
  if (wait.node.end! <= first.node.end! || wait.node.end! > second.node.end!) return false;
  if (wait === second || second.isDescendant(wait) || wait.isDescendant(first)) return false;
  return branchesAround(wait).every((branch) => branch === second || second.isDescendant(branch));
}

/** Whether running the first place may be followed by the second in the same run of their function. */
export function mayFollow(first: NodePath, second: NodePath): boolean {
  if (second.isDescendant(first) || first.node.start! >= second.node.end!) return false;
  if (first.isDescendant(second)) return true;
  return branchesAround(first).every((branch) => second.isDescendant(branch) || continues(branch, second));
}

/** Past the end of a branch that does not hold the second place. */
function continues(branch: NodePath, second: NodePath): boolean {
  const parent = branch.parentPath!;
  if (parent.isIfStatement() || parent.isConditionalExpression()) {
    const other = parent.get(branch.key === 'consequent' ? 'alternate' : 'consequent') as NodePath;
    if (other.node && (other === second || second.isDescendant(other))) return false;
  }
  const isTried = parent.isTryStatement() && second.isDescendant(parent);
  return !branch.isStatement() || !isExit(branch) || isTried || isLoopExit(branch, second);
}

/** `continue` and `break` go on around or after the loop. */
function isLoopExit(branch: NodePath, second: NodePath): boolean {
  const loop = branch.findParent((at) => at.isLoop() || at.isSwitchStatement());
  const last = branch.isBlockStatement() ? branch.get('body').at(-1) : branch;
  return /^(Continue|Break)Statement$/.test(last?.node.type ?? '') && !(loop && second.isDescendant(loop));
}
