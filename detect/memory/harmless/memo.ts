import type { NodePath } from '@babel/traverse';
import { activationsOf } from '../../../program/when/activations.ts';
import { memberNameOf } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';
import { looksLikeHandler } from './handler.ts';
import { originsOf } from '../origins/origins-of.ts';
import type { TimedUse } from '../uses/timing.ts';
import { workAround } from './work-around.ts';

/**
 * A table that only keeps what a function of the app works out anew, from its arguments and from files, when it is not there:
 * every instance comes to the same. A memo inside a request handler, one that other code empties because it gets out of date,
 * or one of data that is waited for, is a cache all the same.
 */
export function isMemo(program: Program, writes: readonly TimedUse[], reads: readonly TimedUse[]): boolean {
  const puts = writes.filter(({ values }) => values.length > 0 && !values.every(isEmptyTable));
  if (writes.some(({ how }) => how === 'update') || puts.some((put) => isUpdate(put, reads))) return false;
  if (puts.length === 0 || puts.some(({ level, names, how }) => level !== 'self' || !isPut(how, names))) return false;
  const makers = new Set(puts.map(({ whole }) => workAround(whole)?.node));
  const isEmptiedElsewhere = writes.some(
    (write) => !puts.includes(write) && !makers.has(workAround(write.whole)?.node) && !isAtTheEnd(program, write),
  );
  return puts.every((put) => (!isEmptiedElsewhere || isDated(put)) && isRecomputed(program, put, reads));
}

/** `cache = new Map()`: nothing is put in. */
function isEmptyTable(value: NodePath): boolean {
  return (
    (value.isNewExpression() && value.node.arguments.length === 0) ||
    (value.isObjectExpression() && value.node.properties.length === 0)
  );
}

/** In a function that no file of the app calls and that answers no request, such as a hook for the end of the process. */
function isAtTheEnd(program: Program, { file, whole }: TimedUse): boolean {
  const runs = activationsOf(program, file, whole);
  const fn = whole.getFunctionParent();
  return fn !== null && runs.every(({ kind }) => kind === 'end' || kind === 'unknown') && !looksLikeHandler(fn);
}

/** The key names the version of a file, so that nothing in the table can be out of date. */
function isDated({ key }: TimedUse): boolean {
  const made = key && (initialOf(key) ?? key);
  let found = false;
  made?.traverse({ MemberExpression: (path) => void (found ||= /^[mc]time(Ms)?$/.test(memberNameOf(path) ?? '')) });
  return found;
}

/** What is put in is made from what was there: a count, not a result. */
function isUpdate({ values, how, level }: TimedUse, reads: readonly TimedUse[]): boolean {
  if (level !== 'self' || !isPut(how, [])) return false;
  const parts = values.map((value) => initialOf(value) ?? value).filter((value) => value.isBinaryExpression());
  return parts.some((part) => reads.some(({ path }) => path.isDescendant(part)));
}

function initialOf(value: NodePath): NodePath | undefined {
  const declarator = value.isIdentifier() ? value.scope.getBinding(value.node.name)?.path : undefined;
  const init = declarator?.isVariableDeclarator() ? (declarator.get('init') as NodePath) : undefined;
  return init?.node ? init : undefined;
}

function isPut(how: string, names: readonly unknown[]): boolean {
  return how === 'set' || (how === 'assign' && names.length <= 1);
}

function isRecomputed(program: Program, { file, whole, values }: TimedUse, reads: readonly TimedUse[]): boolean {
  const fn = workAround(whole);
  if (!fn || looksLikeHandler(fn)) return false;
  const isAsked = reads.some(
    (read) => workAround(read.whole)?.node === fn.node && read.path.node.start! < whole.node.start!,
  );
  if (!isAsked) return false;
  const origins = new Set(values.flatMap((value) => [...originsOf(program, file, value)]));
  return (
    !origins.has('waited') &&
    !origins.has('remote') &&
    !origins.has('chance') &&
    !origins.has('clock') &&
    !isInCallback(whole, fn)
  );
}

/** What stands in a callback of a call that runs later has been waited for. */
function isInCallback(whole: NodePath, fn: NodePath): boolean {
  return fn.isFunction() && fn.parentPath?.isCallExpression() && fn.listKey === 'arguments' && whole.isDescendant(fn);
}
