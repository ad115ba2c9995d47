import type { NodePath } from '@babel/traverse';
import type { Program } from '../../../program/program.ts';
import { originsOf } from '../origins/origins-of.ts';
import type { TimedUse } from '../uses/timing.ts';
import { looksLikeHandler } from './handler.ts';
import { workAround } from './work-around.ts';

/**
 * `if (!made.has(name)) { prepare(name); made.add(name); }` with names that stand in the source: what each process has to
 * prepare once for itself. What a request brings, and what a request's handler switches on, is something else.
 */
export function isDoneOnce(program: Program, writes: readonly TimedUse[], reads: readonly TimedUse[]): boolean {
  const puts = writes.filter(({ how }) => how === 'set' || how === 'add');
  if (puts.length === 0 || writes.some((write) => !puts.includes(write) && write.how !== 'clear')) return false;
  return (
    reads.every(({ how, level }) => how === 'has' && level === 'self') &&
    puts.every((put) => isOnce(program, put, reads))
  );
}

function isOnce(program: Program, { file, whole, key, values, how }: TimedUse, reads: readonly TimedUse[]): boolean {
  const fn = workAround(whole);
  if (!fn || !key || looksLikeHandler(fn)) return false;
  const isAsked = reads.some(
    (read) => workAround(read.whole)?.node === fn.node && read.path.node.start! < whole.node.start!,
  );
  const isMark = how === 'add' || values.every(isConstant);
  const origins = originsOf(program, file, key);
  return isAsked && isMark && [...origins].every((origin) => origin === 'disk');
}

function isConstant(value: NodePath): boolean {
  return value.isBooleanLiteral() || value.isNumericLiteral() || value.isStringLiteral();
}
