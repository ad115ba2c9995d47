import type { NodePath } from '@babel/traverse';
import type { Program } from '../../../program/program.ts';
import { plainnessOf } from '../../../program/values/plainness.ts';
import type { TimedUse } from '../uses/timing.ts';

const CONNECTIONS = /\b(res|response|socket|ws|conn|connection|peer)\b/i;

/**
 * Live things that belong to this process: timers, streams, child processes, functions that are registered, instances of
 * classes; not a record that holds one beside its data. Connections of clients are live too, but other requests look for them, so they are state of their own kind.
 */
export function isHandle(program: Program, writes: readonly TimedUse[]): boolean {
  const put = writes.flatMap(({ file, values }) => values.map((path) => ({ file, path })));
  if (put.length === 0 || put.some(({ path }) => isConnection(path))) return false;
  return put.every(({ file, path }) => isEmpty(path) || (!path.isObjectExpression() && plainnessOf(program, file, path) === 'live'));
}

/** The connection of a client, or something made from one. */
export function isConnection(path: NodePath): boolean {
  return path.isIdentifier() && CONNECTIONS.test(path.node.name);
}

function isEmpty(path: NodePath): boolean {
  return path.isNullLiteral() || path.isIdentifier({ name: 'undefined' });
}
