import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';
import { outward } from './outward.ts';

const LOGS = /^(log|info|warn|error|debug|trace|verbose|fatal|silly|notice|http|success|start|write|dir|table)$/;

/** True inside the arguments of a call that prints or raises: `console.log`, `logger.info`, `new Error`, `process.stdout.write`. */
export function isMessage(path: NodePath): boolean {
  for (const { at, parent } of outward(path)) {
    // What is awaited is asked for before anything is printed.
    if (parent.isAwaitExpression()) return false;
    if (parent.isThrowStatement() || (at.listKey === 'arguments' && isMessageCall(parent))) return true;
  }
  return false;
}

function isMessageCall(call: NodePath): boolean {
  if (!call.isCallExpression() && !call.isNewExpression() && !call.isOptionalCallExpression()) return false;
  const callee = call.get('callee') as NodePath;
  if (call.isNewExpression()) return callee.isIdentifier() && callee.node.name.endsWith('Error');
  if (callee.isIdentifier()) return /^(debug|log|logger|print)$/.test(callee.node.name);
  return LOGS.test(memberNameOf(callee) ?? '');
}
