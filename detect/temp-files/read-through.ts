import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall } from '../../program/flow/callee.ts';
import { usesOfFunction } from '../../program/flow/leaves.ts';
import type { Program } from '../../program/program.ts';
import type { FunctionAt } from '../../program/functions/called.ts';
import { fetchesIn } from './fetches.ts';
import type { Touch } from './disk-write.ts';
import { readsOf } from './readers.ts';

/** Calls between the function that asks a cache and those that read and fill it. */
const FARTHEST = 3;

/**
 * True for a cache on disk, a file for each thing that is asked for: one function looks for the file and, where there is
 * none, has it fetched and written. Every instance can fill its own.
 */
export function isReadThrough(program: Program, write: Touch): boolean {
  if (!write.paths.every(({ segments }) => segments.some((part) => part === '*' || part.startsWith('$')))) return false;
  const filling = functionsAbove(program, write.call.file, write.call.path);
  if (!filling.some((fn) => fetchesIn(program, fn.file, fn.path).length > 0)) return false;
  const reading = readsOf(program, write)
    .filter(({ call }) => call.verb === 'read')
    .flatMap(({ call }) => functionsAbove(program, call.file, call.path));
  return filling.some((fn) => reading.some((other) => other.path.node === fn.path.node));
}

/** The functions around a place, and those that call them. */
function functionsAbove(program: Program, file: SourceFile, path: NodePath, depth = 0): FunctionAt[] {
  const around = path.getFunctionParent();
  if (!around || depth > FARTHEST) return [];
  const callers = usesOfFunction(program, file, around).filter(
    (use) => use.path.key === 'callee' && isCall(use.path.parentPath),
  );
  const above = callers.flatMap((use) => functionsAbove(program, use.file, use.path, depth + 1));
  return [{ file, path: around }, ...functionsAbove(program, file, around, depth + 1), ...above];
}
