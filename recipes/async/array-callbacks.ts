import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import type { Call } from '../../program/flow/callee.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { isCertainArray } from './certain-array.ts';
import { loopHead, ownReturns, meansOtherwise } from './loop-parts.ts';
import type { Wrap } from './wrap.ts';

/** `items.map(fn)` gives promises: `Promise.all(items.map(fn))`. Undefined for the methods that ask for an answer at once. */
export function promiseAllWrap(file: SourceFile, call: Call): Wrap | undefined {
  const isMap = memberNameOf(call.get('callee') as NodePath) === 'map';
  return isMap ? { file, path: call, open: 'Promise.all(', close: ')' } : undefined;
}

/**
 * The edits that turn `items.forEach((item, i) => …)` into a loop in the same order, one after the other. Undefined where a
 * loop would not mean the same.
 */
export function loopEdits(file: SourceFile, call: Call, fn: NodePath<FunctionNode>): Edit[] | undefined {
  const statement = call.parentPath;
  const callee = call.get('callee') as NodePath;
  if (!statement?.isExpressionStatement() || !callee.isMemberExpression() || call.node.arguments.length !== 1)
    return undefined;
  const object = callee.get('object') as NodePath;
  const head = loopHead(file, fn, object);
  const returns = ownReturns(fn);
  if (!head || returns.some(({ node }) => node.argument !== null && node.argument !== undefined) || meansOtherwise(fn))
    return undefined;
  const body = fn.get('body') as NodePath;
  const edit = (start: number, end: number, text: string): Edit => ({ file: file.path, start, end, text });
  return [
    edit(call.node.start!, call.node.start!, head.open),
    edit(object.node.end!, body.node.start!, `${head.reach}) `),
    edit(body.node.end!, body.isBlockStatement() ? statement.node.end! : call.node.end!, ''),
    ...returns.map(({ node }) => edit(node.start!, node.start! + 'return'.length, 'continue')),
  ];
}

/** `items.flatMap(fn)` is `(await Promise.all(items.map(fn))).flat()`. Undefined where that is not certain. */
export function flatMapEdits(file: SourceFile, call: Call): { wrap: Wrap; edit: Edit } | undefined {
  const callee = call.get('callee') as NodePath;
  if (!callee.isMemberExpression() || memberNameOf(callee) !== 'flatMap') return undefined;
  const opensStatement = call.getStatementParent()?.node.start === call.node.start;
  if (opensStatement || call.node.arguments.length !== 1 || !isCertainArray(callee.get('object'))) return undefined;
  const { start, end } = callee.node.property;
  return {
    wrap: { file, path: call, open: '(await Promise.all(', close: ')).flat()' },
    edit: { file: file.path, start: start!, end: end!, text: 'map' },
  };
}
