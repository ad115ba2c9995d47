import type { NodePath } from '@babel/traverse';
import type { Program } from '../../../program/program.ts';
import { isMember } from '../../../program/flow/place.ts';
import { MUTATORS } from '../uses/mutators.ts';
import type { Holder } from '../holders/holder.ts';
import { looksLikeHandler } from './handler.ts';
import type { TimedUse } from '../uses/timing.ts';
import { isNothing, namesHolder } from './values.ts';

/** All that is ever assigned later are constants. */
export function isFlag(writes: readonly TimedUse[]): boolean {
  return writes.every(
    ({ how, values, whole }) =>
      how === 'assign' && !isCompound(whole) && values.length > 0 && values.every((value) => isConstant(value)),
  );
}

/** `n += 1` */
function isCompound(whole: NodePath): boolean {
  return whole.isAssignmentExpression() && whole.node.operator !== '=';
}

function isConstant(path: NodePath): boolean {
  return path.isBooleanLiteral() || path.isNumericLiteral() || path.isStringLiteral();
}

/** Work that each process has to do once, and locks on what this process keeps to itself. */
export function isHarmlessFlag(
  _program: Program,
  holder: Holder,
  writes: readonly TimedUse[],
  reads: readonly TimedUse[],
): boolean {
  const values = new Set(
    writes.flatMap((write) => write.values.map(({ node }) => (node as { value?: unknown }).value)),
  );
  const initial = new Set(
    holder.values.filter((value) => !isNothing(value)).map(({ node }) => (node as { value?: unknown }).value),
  );
  if (values.size === 1 && initial.size === 1 && initial.has([...values][0])) return true;
  const isDoneOnce = reads.every((read) => isOnce(read)) && !writes.some((write) => isAsked(write, reads));
  if (isDoneOnce && (values.size === 1 || !isLock(holder, writes))) return true;
  return isLock(holder, writes) && writes.some((write) => guardsOwnMemory(holder, write));
}

/** A request sets it, and another asks: a switch, not a note that something was done. */
function isAsked({ whole }: TimedUse, reads: readonly TimedUse[]): boolean {
  const fn = whole.getFunctionParent();
  return fn !== null && looksLikeHandler(fn) && !reads.some(({ path }) => path.isDescendant(fn));
}

/** `if (!ready) prepare()`, `ready ? x : await prepare()`. */
function isOnce({ path }: TimedUse): boolean {
  const parent = path.parentPath;
  if (parent?.isUnaryExpression({ operator: '!' })) return !isGuardOfAll(parent);
  return parent?.isConditionalExpression() === true && path.key === 'test';
}

/** `if (!running) return`: the flag lets work through; it does not do it once. */
function isGuardOfAll(test: NodePath): boolean {
  const statement = test.parentPath;
  return statement?.isIfStatement() === true && leaves(statement.get('consequent'));
}

function leaves(path: NodePath): boolean {
  if (path.isBlockStatement()) return path.get('body').length > 0 && leaves(path.get('body').at(-1)!);
  return path.isReturnStatement() || path.isContinueStatement() || path.isThrowStatement();
}

/** `if (busy) return; busy = true;`, `if (!busy) { busy = true; … }`: taken before the work, not marked after it. */
export function isLock(holder: Holder, writes: readonly TimedUse[]): boolean {
  return writes.some(({ whole }) => {
    const statement = whole.parentPath;
    if (!statement?.isExpressionStatement()) return false;
    const before = statement.getAllPrevSiblings();
    const isAfterGuard = before.some(
      (other) => other.isIfStatement() && leaves(other.get('consequent')) && namesHolder(holder, other.get('test')),
    );
    const guard = statement.parentPath.parentPath;
    const isFirst = statement.key === 0 && guard?.isIfStatement() === true && namesHolder(holder, guard.get('test'));
    return isAfterGuard || isFirst;
  });
}

/** The guarded function changes other memory of its file: a queue, a cache. Another process has its own. */
function guardsOwnMemory({ at }: Holder, { whole }: TimedUse): boolean {
  const fn = whole.getFunctionParent();
  let found = false;
  fn?.traverse({
    Identifier(path) {
      const binding = path.scope.getBinding(path.node.name);
      if (!binding?.scope.path.isProgram() || !binding.path.isVariableDeclarator() || binding.identifier === at.node)
        return;
      if (isChanged(path) || binding.constantViolations.some((write) => write.isDescendant(fn))) found = true;
    },
  });
  return found;
}

function isChanged(path: NodePath): boolean {
  const member = path.key === 'object' && isMember(path.parentPath) ? path.parentPath! : undefined;
  if (!member) return false;
  if (member.parentPath?.isUnaryExpression({ operator: 'delete' })) return true;
  if (member.parentPath?.isAssignmentExpression() && member.key === 'left') return true;
  const name = (member.node as { property?: { name?: string } }).property?.name ?? '';
  return member.key === 'callee' && MUTATORS.has(name);
}
