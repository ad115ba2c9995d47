import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';
import { askingMethodOf } from './asking-method.ts';
import type { AsyncRefusal } from './refusals.ts';

/**
 * What a place asks of an expression that becomes a promise: nothing (`settled`: it is awaited already, or handed to
 * `Promise.all`), to be returned as it is, or to be awaited. `exposed`: a rejection there leaves the function.
 */
export type Position =
  | { readonly kind: 'settled' }
  | { readonly kind: 'returned' | 'awaited'; readonly exposed: boolean }
  | { readonly kind: 'impossible'; readonly code: AsyncRefusal };

/** Judges the place of an expression inside its function. */
export function positionOf(path: NodePath): Position {
  const parent = path.parentPath!;
  if (parent.isAwaitExpression() || isPromiseArgument(path)) return { kind: 'settled' };
  if (standsBeforeBody(path)) return { kind: 'impossible', code: 'default-value' };
  if (parent.isYieldExpression()) return { kind: 'impossible', code: 'generator' };
  const isProtected = insideTry(path);
  const isResult =
    (parent.isReturnStatement() && !asksInLoop(parent)) ||
    (parent.isArrowFunctionExpression() && path.key === 'body' && !isLoopCallback(parent));
  // In a `try` block the rejection must happen here, so that its `catch` sees it.
  return { kind: isResult && !isProtected ? 'returned' : 'awaited', exposed: !isProtected };
}

/** A function that becomes the body of a loop returns to nobody. */
export function isLoopCallback(fn: NodePath): boolean {
  if (askingMethodOf(fn)) return true;
  const call = fn.parentPath;
  return (
    call?.isCallExpression() === true &&
    fn.listKey === 'arguments' &&
    fn.key === 0 &&
    memberNameOf(call.get('callee') as NodePath) === 'forEach'
  );
}

function asksInLoop(statement: NodePath): boolean {
  const fn = statement.getFunctionParent();
  return fn !== null && askingMethodOf(fn) !== undefined;
}

/** `Promise.resolve(x)`, `Promise.all([x])`. */
function isPromiseArgument(path: NodePath): boolean {
  const holder = path.parentPath!.isArrayExpression() ? path.parentPath : path;
  const call = holder.parentPath;
  const callee = call?.isCallExpression() ? (call.get('callee') as NodePath) : undefined;
  return (
    holder.listKey === 'arguments' &&
    callee?.isMemberExpression() === true &&
    callee.get('object').isIdentifier({ name: 'Promise' })
  );
}

/** In a default of a parameter, a class field or a decorator. */
function standsBeforeBody(path: NodePath): boolean {
  const stop = path.findParent(
    (at) =>
      at.isFunction() || at.isClassProperty() || at.isClassPrivateProperty() || at.isStaticBlock() || at.isProgram(),
  );
  if (!stop || stop.isProgram()) return false;
  if (!stop.isFunction()) return true;
  return path.find((at) => at.parentPath === stop && at.listKey === 'params') !== null;
}

/** In the block of a `try` with a `catch`, within the same function. */
function insideTry(path: NodePath): boolean {
  const at = path.findParent(
    (parent) =>
      parent.isFunction() ||
      (parent.parentPath?.isTryStatement() === true &&
        parent.key === 'block' &&
        parent.parentPath.node.handler !== null &&
        parent.parentPath.node.handler !== undefined),
  );
  return at !== null && !at.isFunction();
}
