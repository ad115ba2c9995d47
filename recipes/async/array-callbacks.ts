import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, ReturnStatement } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import type { Call } from '../../program/flow/callee.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Wrap } from './wrap.ts';

/** `items.map(fn)` gives promises: `Promise.all(items.map(fn))`. Undefined for the methods that ask for an answer at once. */
export function promiseAllWrap(file: SourceFile, call: Call): Wrap | undefined {
  const isMap = memberNameOf(call.get('callee') as NodePath) === 'map';
  return isMap ? { file, path: call, open: 'Promise.all(', close: ')' } : undefined;
}

/**
 * The edits that turn `items.forEach((item, i) => …)` into a loop in the same order, one after the other. `values()` and
 * `entries()` mean the same on arrays, Maps and Sets as the arguments of `forEach` do. Undefined where a loop would not.
 */
export function loopEdits(file: SourceFile, call: Call, fn: NodePath<FunctionNode>): Edit[] | undefined {
  const statement = call.parentPath;
  const callee = call.get('callee') as NodePath;
  const params = fn.get('params') as NodePath[];
  if (!statement?.isExpressionStatement() || !callee.isMemberExpression() || call.node.arguments.length !== 1)
    return undefined;
  if (
    params.length === 0 ||
    params.length > 2 ||
    params.some((param) => param.isRestElement() || param.isAssignmentPattern())
  )
    return undefined;
  const returns = ownReturns(fn);
  if (returns.some(({ node }) => node.argument !== null && node.argument !== undefined) || usesOwnThis(fn))
    return undefined;
  const [item, index] = params.map(({ node }) => file.textOf(node));
  const body = fn.get('body') as NodePath;
  const object = callee.get('object') as NodePath;
  const head = index === undefined ? `for (const ${item} of ` : `for (const [${index}, ${item}] of `;
  const reach = index === undefined ? (isArray(object) ? '' : '.values()') : '.entries()';
  const edit = (start: number, end: number, text: string): Edit => ({ file: file.path, start, end, text });
  return [
    edit(call.node.start!, call.node.start!, head),
    edit(object.node.end!, body.node.start!, `${reach}) `),
    edit(body.node.end!, body.isBlockStatement() ? statement.node.end! : call.node.end!, ''),
    ...returns.map(({ node }) => edit(node.start!, node.start! + 'return'.length, 'continue')),
  ];
}

function ownReturns(fn: NodePath<FunctionNode>): NodePath<ReturnStatement>[] {
  const found: NodePath<ReturnStatement>[] = [];
  fn.get('body').traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (statement) => void found.push(statement),
  });
  return found;
}

/** Anything that a loop body means otherwise: its own `this` and `arguments`, and `return` inside a nested loop. */
function usesOwnThis(fn: NodePath<FunctionNode>): boolean {
  let found = false;
  fn.get('body').traverse({
    Function: (inner) => {
      if (!inner.isArrowFunctionExpression()) inner.skip();
    },
    ThisExpression: () => void (found ||= !fn.isArrowFunctionExpression()),
    Identifier: (name) => void (found ||= !fn.isArrowFunctionExpression() && name.node.name === 'arguments'),
    Loop: (loop) => loop.traverse({ Function: (inner) => inner.skip(), ReturnStatement: () => void (found = true) }),
  });
  return found;
}

/** Certain to be an array: a literal, or the result of a method that gives one. */
function isArray(path: NodePath): boolean {
  if (path.isArrayExpression()) return true;
  const name = path.isCallExpression() ? memberNameOf(path.get('callee') as NodePath) : undefined;
  return (
    name !== undefined &&
    /^(map|filter|split|keys|values|entries|slice|concat|flat|flatMap|sort|from)$/.test(name) &&
    !/^(keys|values|entries)$/.test(name)
  );
}
