import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { isCall } from '../../../program/flow/callee.ts';
import { memberNameOf } from '../../../program/flow/place.ts';

/** Methods that call what they are given at once, and are done with it when they return. */
const AT_ONCE =
  /^(map|forEach|filter|find|findIndex|findLast|findLastIndex|some|every|reduce|reduceRight|flatMap|sort|toSorted|from|replace)$/;

/** A synchronous callback of a method of arrays: it runs within the function around it. */
export function isInlineCallback(fn: NodePath<FunctionNode>): boolean {
  const call = fn.parentPath;
  if (fn.node.async || fn.node.generator || !isCall(call) || fn.listKey !== 'arguments') return false;
  return AT_ONCE.test(memberNameOf(call.get('callee') as NodePath) ?? '');
}

/** The function whose run a place belongs to; null at the top level of a file. */
export function ownerOf(path: NodePath): NodePath<FunctionNode> | null {
  let fn = path.getFunctionParent();
  while (fn && isInlineCallback(fn)) fn = fn.getFunctionParent();
  return fn;
}

/** The expression of the function itself that a place belongs to: the place, or the outermost call whose callback holds it. */
export function outermost(path: NodePath): NodePath {
  let at = path;
  for (let fn = path.getFunctionParent(); fn && isInlineCallback(fn); fn = fn.getFunctionParent()) at = fn.parentPath!;
  return at;
}
