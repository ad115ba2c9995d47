import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../../program/flow/place.ts';
import { isLogging } from '../uses/argument-use.ts';
import type { TimedUse } from '../uses/timing.ts';

/** `if (!seen.has(ip)) { console.log(…); seen.add(ip); }`: it only keeps a log short. */
export function isLogOnce(writes: readonly TimedUse[], reads: readonly TimedUse[]): boolean {
  return (
    reads.length > 0 &&
    reads.every(({ path }) => {
      const guard = path.findParent((at) => at.isIfStatement() || at.isFunction());
      return (
        guard?.isIfStatement() === true &&
        path.isDescendant(guard.get('test')) &&
        onlyLogs(guard.get('consequent'), writes)
      );
    })
  );
}

function onlyLogs(block: NodePath, writes: readonly TimedUse[]): boolean {
  const statements = block.isBlockStatement() ? block.get('body') : [block];
  return statements.every((statement) => {
    if (statement.isVariableDeclaration()) return true;
    if (!statement.isExpressionStatement()) return false;
    const call = statement.get('expression') as NodePath;
    if (writes.some(({ whole }) => whole.node === call.node)) return true;
    if (!call.isCallExpression()) return false;
    const callee = call.get('callee') as NodePath;
    return isLogging(callee) || /^appendFile(Sync)?$/.test(memberNameOf(callee) ?? '');
  });
}
