import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { calledFunctions, isCall } from '../flow/callee.ts';
import { functionsOf, type FunctionAt } from '../functions/called.ts';
import type { Program } from '../program.ts';
import type { Handler } from './handlers.ts';

/** A piece of the source that runs for a request. */
export interface CodeRange {
  readonly file: SourceFile;
  readonly path: NodePath;
}

/** Calls between a handler and what it reaches; real apps stay below ten. */
const DEEPEST = 12;

/** The expression of a handler, and every function of the app that it may run, however deep. */
export function codeOf(program: Program, handler: Handler): readonly CodeRange[] {
  const known = program.remember('express-code', () => new Map<Node, readonly CodeRange[]>());
  const found = known.get(handler.path.node) ?? [handler, ...reached(program, functionsIn(program, handler))];
  known.set(handler.path.node, found);
  return found;
}

function reached(program: Program, starts: readonly FunctionAt[]): readonly FunctionAt[] {
  const seen = new Map<Node, FunctionAt>();
  let next = starts;
  for (let depth = 0; depth < DEEPEST && next.length > 0; depth++) {
    const fresh = next.filter(({ path }) => !seen.has(path.node));
    for (const fn of fresh) seen.set(fn.path.node, fn);
    next = fresh.flatMap((fn) => callees(program, fn));
  }
  return [...seen.values()];
}

function callees(program: Program, { file, path }: FunctionAt): readonly FunctionAt[] {
  const known = program.remember('express-callees', () => new Map<Node, readonly FunctionAt[]>());
  if (!known.has(path.node))
    known.set(
      path.node,
      callsIn(path).flatMap((call) => functionsOfCall(program, file, call)),
    );
  return known.get(path.node)!;
}

function callsIn(path: NodePath): NodePath[] {
  const calls: NodePath[] = [];
  path.traverse({ enter: (inner) => void (isCall(inner) && calls.push(inner)) });
  return calls;
}

function functionsOfCall(program: Program, file: SourceFile, call: NodePath): readonly FunctionAt[] {
  if (!isCall(call)) return [];
  const handed = (call.get('arguments') as NodePath[]).filter(
    (argument) => argument.isIdentifier() || argument.isMemberExpression(),
  );
  return [...calledFunctions(program, file, call), ...handed.flatMap((path) => ownFunctions(program, file, path))];
}

/** The functions that a handler is or wraps: `show`, `asyncHandler(show)`, `limit(5)`, `this.show.bind(this)`. */
function functionsIn(program: Program, { file, path }: Handler): readonly FunctionAt[] {
  const inside = isCall(path)
    ? (path.get('arguments') as NodePath[]).flatMap((argument) => functionsIn(program, { file, path: argument }))
    : [];
  return path.isExpression() ? [...ownFunctions(program, file, path), ...inside] : inside;
}

function ownFunctions(program: Program, file: SourceFile, path: NodePath): readonly FunctionAt[] {
  return path.isFunction() || path.isIdentifier() || path.isMemberExpression() || path.isCallExpression()
    ? functionsOf(program, file, path)
    : [];
}
