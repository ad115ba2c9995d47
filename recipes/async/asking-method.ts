import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, ReturnStatement } from '@babel/types';
import { isCall } from '../../program/flow/callee.ts';
import { memberNameOf } from '../../program/flow/place.ts';

/** A method of arrays that asks its callback for yes or no. */
export type AskingMethod = 'filter' | 'find' | 'some' | 'every';

/** The method that is given a function written out as its first argument; undefined where it is another. */
export function askingMethodOf(fn: NodePath): AskingMethod | undefined {
  const call = fn.parentPath;
  if (!isCall(call) || fn.listKey !== 'arguments' || fn.key !== 0 || !fn.isFunction()) return undefined;
  const name = memberNameOf(call.get('callee') as NodePath);
  return name === 'filter' || name === 'find' || name === 'some' || name === 'every' ? name : undefined;
}

/** What a callback answers: the expression, and the `return` around it where it is the last statement, and the only one. */
export interface Answer {
  readonly path: NodePath;
  readonly statement?: NodePath<ReturnStatement>;
}

export function answerOf(fn: NodePath<FunctionNode>): Answer | undefined {
  const body = fn.get('body') as NodePath;
  if (!body.isBlockStatement()) return { path: body };
  const last = body.get('body').at(-1);
  const argument = last?.isReturnStatement() ? (last.get('argument') as NodePath) : undefined;
  return argument?.node ? { path: argument, statement: last as NodePath<ReturnStatement> } : undefined;
}

/** `xs.every((x) => !isTaken(x))`: the loop asks for what makes it end, so that the `!` goes. */
export function isDroppedDenial(path: NodePath): boolean {
  const fn = path.getFunctionParent();
  return (
    path.isUnaryExpression({ operator: '!' }) &&
    fn !== null &&
    askingMethodOf(fn) === 'every' &&
    answerOf(fn)?.path.node === path.node
  );
}
