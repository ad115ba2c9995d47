import type { NodePath } from '@babel/traverse';
import type { Holder } from '../holders/holder.ts';
import type { TimedUse } from '../uses/timing.ts';
import { mentionsRequest } from './request-words.ts';

/**
 * One value that is made when it is first asked for (`client ??= connect()`, `if (!config) config = load()`): each
 * process makes its own, of the same parts. What a request brings is no such part.
 */
export function isLazy({ substance, assignments }: Holder, writes: readonly TimedUse[], reads: readonly TimedUse[]): boolean {
  if (substance !== 'value' || assignments.length === 0) return false;
  return writes.every((write) => write.how === 'assign' && !write.values.some(mentionsRequest) && (isEmptied(write) || isMade(write) || isGuarded(write, reads)));
}

/** `server = createServer(app)`, `channel = await connection.createChannel()`: something that this process opened or loaded. */
function isMade({ values }: TimedUse): boolean {
  return values.length > 0 && values.every((value) => value.isCallExpression() || value.isNewExpression() || value.isAwaitExpression());
}

/** `client = null` when it closes. */
function isEmptied({ values }: TimedUse): boolean {
  return values.every((value) => value.isNullLiteral() || value.isIdentifier({ name: 'undefined' }));
}

function isGuarded({ whole, path }: TimedUse, reads: readonly TimedUse[]): boolean {
  if (whole.isAssignmentExpression() && /^(\?\?=|\|\|=)$/.test(whole.node.operator)) return true;
  const fn = path.getFunctionParent()?.node;
  return reads.some((read) => read.path.getFunctionParent()?.node === fn && (read.how === 'tested' || isTestOf(read.path)));
}

function isTestOf(path: NodePath): boolean {
  const parent = path.parentPath;
  return path.key === 'test' || parent?.isUnaryExpression({ operator: '!' }) === true || parent?.isLogicalExpression() === true;
}
