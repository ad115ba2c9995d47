import type { NodePath } from '@babel/traverse';
import type { TimedUse } from '../uses/timing.ts';
import { mentionsRequest } from './request-words.ts';

/**
 * A table that only remembers what was computed: each entry is put in where it was missed, under the same key, and nothing
 * takes entries out or changes them. Two instances compute the same; nothing is lost with either.
 */
export function isMemo(writes: readonly TimedUse[], all: readonly TimedUse[]): boolean {
  const changes = all.filter(({ kind, isLater }) => kind === 'write' && isLater);
  if (changes.some(({ how, level }) => level !== 'self' || !/^(set|assign|add)$/.test(how))) return false;
  return writes.every((write) => keyOf(write) !== undefined && !write.values.some(mentionsRequest) && isMissed(write, all));
}

function isMissed(write: TimedUse, all: readonly TimedUse[]): boolean {
  const fn = functionOf(write.path);
  return all.some((read) => read.kind === 'read' && fn !== undefined && functionOf(read.path) === fn && keyOf(read) === keyOf(write));
}

function functionOf(path: NodePath): unknown {
  return path.getFunctionParent()?.node;
}

function keyOf({ key, file, whole }: TimedUse): string | undefined {
  if (key) return file.textOf(key.node);
  const first = whole.isCallExpression() ? whole.node.arguments[0] : undefined;
  return first && file.textOf(first);
}
