import type { NodePath } from '@babel/traverse';
import type { Program } from '../../program/program.ts';
import { rootsOf, type Touch } from './disk-write.ts';
import { fetchesIn } from './fetches.ts';
import { isFromRequest } from './from-request.ts';

/**
 * True for a copy, on disk, of what another service answers to a question that is the same for every request: the
 * function that writes it has just fetched it, and every instance can fetch it again.
 */
export function isRegenerable(program: Program, write: Touch): boolean {
  const { file, path, target, content } = write.call;
  const around = outermost(path);
  if (!around || rootsOf(write).has(around.node)) return false;
  const fetches = fetchesIn(program, file, around);
  if (fetches.length === 0) return false;
  const asked = [
    target,
    ...(content ? [content] : []),
    ...fetches.flatMap((call) => call.get('arguments') as NodePath[]),
  ];
  return !asked.some((part) => isFromRequest(program, file, part));
}

/** The outermost function around a place. */
function outermost(path: NodePath): NodePath | undefined {
  let found: NodePath | undefined;
  for (let at = path.getFunctionParent(); at; at = at.getFunctionParent()) found = at;
  return found;
}
