import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { calledFunctions, isCall, type Call } from '../../../program/flow/callee.ts';
import { isMember } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';
import { argumentsFor } from '../../../program/values/callers.ts';
import { returnedExpressions } from '../../../program/values/returned.ts';
import { activationsOfFunction } from '../../../program/when/activations.ts';
import { callbackRole } from '../../../program/when/callback-role.ts';
import { sourceOfCall } from './source-of-call.ts';

/**
 * Where a value comes from. `input`: what a request, message or caller brings. `remote`: another service over HTTP.
 * `disk`: files. `waited`: anything else that is waited for, such as a database. `clock`, `chance`: the time and random numbers.
 */
export type Origin = 'input' | 'remote' | 'disk' | 'waited' | 'clock' | 'chance';

interface Search {
  readonly program: Program;
  readonly found: Set<Origin>;
  readonly seen: Set<NodePath['node']>;
}

const DEEPEST = 6;

/** All origins of what an expression gives, followed through variables and the app's own functions; empty for constants. */
export function originsOf(program: Program, file: SourceFile, path: NodePath): ReadonlySet<Origin> {
  const search: Search = { program, found: new Set(), seen: new Set() };
  look(search, file, path, 0);
  return search.found;
}

function look(search: Search, file: SourceFile, path: NodePath, depth: number): void {
  if (depth > DEEPEST || search.seen.has(path.node)) return;
  search.seen.add(path.node);
  if (path.isFunction() || path.isClass()) return;
  if (path.isIdentifier()) return ofName(search, file, path.scope.getBinding(path.node.name), depth);
  if (isCall(path)) return ofCall(search, file, path, depth);
  if (isMember(path)) {
    if ((path.node as { computed?: boolean }).computed) look(search, file, path.get('property') as NodePath, depth);
    return look(search, file, path.get('object') as NodePath, depth);
  }
  for (const child of childrenOf(path)) look(search, file, child, depth);
}

function childrenOf(path: NodePath): NodePath[] {
  if (path.isObjectProperty()) return [path.get('value') as NodePath];
  const keys = [
    'argument',
    'left',
    'right',
    'consequent',
    'alternate',
    'expression',
    'elements',
    'properties',
    'expressions',
    'tag',
    'quasi',
  ];
  return keys
    .flatMap((key) => (key in path.node ? (path.get(key) as NodePath | NodePath[]) : []))
    .filter(({ node }) => node !== null && node !== undefined);
}

function ofCall(search: Search, file: SourceFile, call: Call, depth: number): void {
  const source = sourceOfCall(search.program, file, call);
  if (source) search.found.add(source);
  const own = calledFunctions(search.program, file, call);
  if (own.length > 0)
    own.forEach((fn) => returnedExpressions(fn.path).forEach((part) => look(search, fn.file, part, depth + 1)));
  else if (!source && call.parentPath?.isAwaitExpression()) search.found.add('waited');
  const callee = call.get('callee') as NodePath;
  if (isMember(callee)) look(search, file, callee.get('object') as NodePath, depth);
  for (const argument of call.get('arguments') as NodePath[]) look(search, file, argument, depth);
}

function ofName(search: Search, file: SourceFile, binding: Binding | undefined, depth: number): void {
  if (!binding || binding.scope.path.isProgram() || binding.kind === 'module') return;
  if (binding.kind === 'param') return ofParameter(search, file, binding, depth);
  const { path } = binding;
  if (path.isVariableDeclarator()) {
    const loop = path.parentPath.parentPath;
    const init = (loop?.isForXStatement() ? loop.get('right') : path.get('init')) as NodePath;
    if (init.node) look(search, file, init, depth);
  }
  for (const write of binding.constantViolations)
    if (write.isAssignmentExpression()) look(search, file, write.get('right'), depth);
}

/** What callers hand in; a callback of the same piece of work brings what its call gives. */
function ofParameter(search: Search, file: SourceFile, binding: Binding, depth: number): void {
  const fn = binding.scope.path as NodePath<FunctionNode>;
  const call = fn.parentPath;
  if (isCall(call) && fn.listKey === 'arguments') {
    const inherits = callbackRole(call, fn.key as number) === 'inherit';
    return inherits ? ofCallback(search, file, call, depth) : void search.found.add('input');
  }
  const identifier = fn.get('params').find((param) => param.node === binding.identifier) as NodePath | undefined;
  const handed = identifier ? argumentsFor(search.program, file, identifier) : [];
  const isRoot = activationsOfFunction(search.program, file, fn).some(
    ({ root, kind }) => root.node === fn.node && kind === 'later',
  );
  if (handed.length === 0 || isRoot) search.found.add('input');
  for (const part of handed) look(search, part.file, part.path, depth + 1);
}

/** `fs.readFile(path, (error, text) => …)`, `fetch(url).then((answer) => …)`. */
function ofCallback(search: Search, file: SourceFile, call: Call, depth: number): void {
  const source = sourceOfCall(search.program, file, call);
  if (source) search.found.add(source);
  const callee = call.get('callee') as NodePath;
  if (isMember(callee)) look(search, file, callee.get('object') as NodePath, depth);
  for (const argument of call.get('arguments') as NodePath[]) look(search, file, argument, depth);
}
