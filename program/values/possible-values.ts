import type { Binding, NodePath } from '@babel/traverse';
import type { CallExpression, Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { argumentsFor } from './callers.ts';
import { evaluate, wholeValue } from './evaluate.ts';
import { returnedExpressions } from './returned.ts';
import { unwrap } from './unwrap.ts';
import type { Value } from './value.ts';

/** One thing that an expression may be at run time. */
export interface Candidate {
  readonly file: SourceFile;
  /** Where the trail ends: a construction, a call, a literal, a parameter. */
  readonly path: NodePath;
  readonly value: Value;
  /** Nothing at all: `null`, `undefined`, `false`, or a variable that some runs never assign. */
  readonly empty: boolean;
  /** An `await` stands on the way: a promise here is what it brings there. */
  readonly awaited?: boolean;
}

const DEEPEST = 16;

/** All that an expression may be: both branches, every assignment, what the app's own functions return and are called with. */
export function possibleValues(program: Program, file: SourceFile, path: NodePath): Candidate[] {
  return search(program, file, path, { depth: 0, seen: new Set(), awaited: false });
}

/** What was looked at on the way: each expression once, since `x = f(x || y)` would double the work at every turn. */
interface Trail {
  readonly depth: number;
  readonly seen: Set<Node>;
  readonly awaited: boolean;
}

function search(program: Program, file: SourceFile, path: NodePath, trail: Trail): Candidate[] {
  const at = unwrap(path);
  const { depth, seen } = trail;
  if (seen.has(at.node)) return [];
  seen.add(at.node);
  const awaited = trail.awaited || at.isAwaitExpression();
  const all = (parts: readonly NodePath[], where = file): Candidate[] =>
    parts.flatMap((part) => search(program, where, part, { depth: depth + 1, seen, awaited }));
  if (depth > DEEPEST) return [{ ...leaf(program, file, at), awaited }];
  const branches = branchesOf(at);
  if (branches) return all(branches);
  if (isNothing(at)) return [emptyAt(program, file, at)];
  const own = at.isIdentifier() ? assignmentsOf(at.scope.getBinding(at.node.name)) : undefined;
  if (own) return [...own.empty.map((id) => emptyAt(program, file, id)), ...all(own.values)];
  const value = wholeValue(program, evaluate(program, file, at));
  if (value.kind !== 'package' && value.kind !== 'module' && value.path !== at) return all([value.path], value.file);
  const handed = argumentsFor(program, file, at);
  if (handed.length > 0)
    return handed.flatMap((part) => search(program, part.file, part.path, { depth: depth + 5, seen, awaited }));
  const returned = at.isCallExpression() ? returnedBy(program, file, at) : undefined;
  return returned ? all(returned.paths, returned.file) : [{ ...leaf(program, file, at), awaited }];
}

function branchesOf(at: NodePath): NodePath[] | undefined {
  if (at.isAwaitExpression()) return [at.get('argument')];
  if (at.isConditionalExpression()) return [at.get('consequent'), at.get('alternate')];
  if (at.isLogicalExpression()) return [at.get('left'), at.get('right')];
  return at.isSequenceExpression() ? at.get('expressions').slice(-1) : undefined;
}

function isNothing(path: NodePath): boolean {
  if (path.isNullLiteral() || path.isBooleanLiteral({ value: false })) return true;
  return path.isIdentifier({ name: 'undefined' }) || path.isUnaryExpression({ operator: 'void' });
}

function leaf(program: Program, file: SourceFile, path: NodePath): Candidate {
  return { file, path, value: wholeValue(program, evaluate(program, file, path)), empty: false };
}

function emptyAt(program: Program, file: SourceFile, path: NodePath): Candidate {
  return { ...leaf(program, file, path), empty: true };
}

/** A variable that is assigned away from its declaration: what it is given, and whether some runs give it nothing. */
function assignmentsOf(binding: Binding | undefined): { values: NodePath[]; empty: NodePath[] } | undefined {
  const declarator = binding?.path;
  if (!binding || !declarator?.isVariableDeclarator() || !declarator.get('id').isIdentifier()) return undefined;
  const init = declarator.get('init') as NodePath;
  const writes = binding.constantViolations.filter((path) => path !== declarator);
  if (writes.length === 0) return undefined;
  const block = declarator.parentPath?.parentPath;
  const certain = writes.some(
    (path) => path.parentPath?.isExpressionStatement() && path.parentPath.parentPath === block,
  );
  const values = writes.flatMap((path) =>
    path.isAssignmentExpression() && path.get('left').isIdentifier() ? [path.get('right') as NodePath] : [],
  );
  if (init.node) return { values: [init, ...values], empty: [] };
  return { values, empty: certain ? [] : [declarator.get('id') as NodePath] };
}

function returnedBy(
  program: Program,
  file: SourceFile,
  call: NodePath<CallExpression>,
): { file: SourceFile; paths: NodePath[] } | undefined {
  const callee = wholeValue(program, evaluate(program, file, call.get('callee') as NodePath));
  if (callee.kind !== 'node' || !callee.path.isFunction()) return undefined;
  const paths = returnedExpressions(callee.path);
  return paths.length === 0 ? undefined : { file: callee.file, paths };
}
