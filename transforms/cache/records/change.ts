import type { NodePath } from '@babel/traverse';
import type { Use } from '../../../detect/memory/uses/use.ts';
import { isCall } from '../../../program/flow/callee.ts';
import type { Access } from '../access.ts';
import type { Reads } from '../atomic/sum.ts';
import { originOf, type Origin } from './origin.ts';

/** A change of what was read from a table. */
export interface Change {
  readonly path: NodePath;
  readonly origin: Origin;
}

/** What a use changes, back to the read; undefined where that cannot be followed within its function. */
export function changeOf(accesses: readonly Access[], { whole }: Use): Change | undefined {
  const reads: Reads = new Map(accesses.map((access) => [access.whole.node, access]));
  const target = targetOf(whole);
  const origin = target && originOf(reads, target);
  if (!origin?.read.key) return undefined;
  return { path: whole, origin };
}

/** `entry` of `entry.n++`, `delete entry.x`, `entry.items.push(x)`, `Object.assign(entry, x)`. */
function targetOf(whole: NodePath): NodePath | undefined {
  if (isCall(whole)) {
    const callee = whole.get('callee') as NodePath;
    const object = callee.isMemberExpression() ? callee.get('object') : undefined;
    const isHelper = object?.isIdentifier() && /^(Object|_|lodash)$/.test(object.node.name);
    return isHelper || !object ? (whole.get('arguments') as NodePath[])[0] : object;
  }
  if (whole.isAssignmentExpression()) return whole.get('left') as NodePath;
  return whole.isUpdateExpression() || whole.isUnaryExpression() ? (whole.get('argument') as NodePath) : undefined;
}
