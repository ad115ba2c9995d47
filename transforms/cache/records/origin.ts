import type { Binding, NodePath } from '@babel/traverse';
import { isCall } from '../../../program/flow/callee.ts';
import { isMember } from '../../../program/flow/place.ts';
import type { Access } from '../access.ts';
import { bare, type Reads } from '../atomic/sum.ts';
import { isInlineCallback } from '../locks/owner.ts';

/** The entry that an expression is, or is a part of: the read of the table, and the variable that holds it. */
export interface Origin {
  readonly read: Access;
  readonly binding?: Binding;
  /** `const entry = table.get(k) || { … }`: what is held may not be in the table. */
  readonly hasDefault?: boolean;
}

/** Names between an entry and a part of it; real code stays below three. */
const DEEPEST = 5;

/** Goes back from a part of an entry, through members, calls of methods and local names, to the read of it. */
export function originOf(reads: Reads, path: NodePath, depth = 0): Origin | undefined {
  const at = bare(path);
  const read = reads.get(at.node);
  if (read) return read.verb === 'get' ? { read } : undefined;
  if (depth > DEEPEST) return undefined;
  if (isMember(at)) return originOf(reads, at.get('object') as NodePath, depth);
  if (isCall(at)) return ofReceiver(reads, at, depth);
  return at.isIdentifier() ? ofName(reads, at, depth) : undefined;
}

function ofReceiver(reads: Reads, call: NodePath, depth: number): Origin | undefined {
  const callee = call.get('callee') as NodePath;
  return isMember(callee) ? originOf(reads, callee.get('object') as NodePath, depth + 1) : undefined;
}

function ofName(reads: Reads, name: NodePath, depth: number): Origin | undefined {
  const binding = name.scope.getBinding((name.node as { name: string }).name);
  if (!binding) return undefined;
  const declared = binding.path;
  if (binding.kind === 'param') return ofParameter(reads, binding, depth);
  if (!declared.isVariableDeclarator() || !declared.get('id').isIdentifier()) return undefined;
  const loop = declared.parentPath.parentPath;
  if (loop?.isForOfStatement() && declared.parentPath.key === 'left')
    return originOf(reads, loop.get('right'), depth + 1);
  const init = declared.get('init') as NodePath;
  return init.node ? ofInit(reads, binding, init, depth) : undefined;
}

/** `cart.items.forEach((item) => …)` */
function ofParameter(reads: Reads, { scope, identifier }: Binding, depth: number): Origin | undefined {
  const fn = scope.path;
  const call = fn.parentPath;
  const isOwn = fn.isFunction() && fn.node.params.includes(identifier) && isInlineCallback(fn);
  return isOwn && isCall(call) ? ofReceiver(reads, call, depth) : undefined;
}

function ofInit(reads: Reads, binding: Binding, init: NodePath, depth: number): Origin | undefined {
  const at = bare(init);
  const isDefaulted = at.isLogicalExpression() && at.node.operator !== '&&';
  const read = reads.get(bare(isDefaulted ? at.get('left') : at).node);
  if (read) return read.verb === 'get' ? { read, binding, hasDefault: isDefaulted } : undefined;
  return binding.constant && !isDefaulted ? originOf(reads, at, depth + 1) : undefined;
}
