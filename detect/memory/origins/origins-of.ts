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
  /** What is known of each expression; an expression that is being looked at counts as nothing. */
  readonly known: Map<NodePath['node'], ReadonlySet<Origin>>;
  readonly depth: number;
}

type Origins = ReadonlySet<Origin>;

const DEEPEST = 6;
const NONE: Origins = new Set();
const INPUT: Origins = new Set<Origin>(['input']);

/** All origins of what an expression gives, followed through variables and the app's own functions; empty for constants. */
export function originsOf(program: Program, file: SourceFile, path: NodePath): Origins {
  return look({ program, known: new Map(), depth: 0 }, file, path);
}

function look(search: Search, file: SourceFile, path: NodePath): Origins {
  if (search.depth > DEEPEST) return NONE;
  let found = search.known.get(path.node);
  if (!found) {
    search.known.set(path.node, NONE);
    search.known.set(path.node, (found = lookAnew(search, file, path)));
  }
  return found;
}

function lookAnew(search: Search, file: SourceFile, path: NodePath): Origins {
  if (path.isFunction() || path.isClass()) return NONE;
  if (path.isIdentifier()) return ofName(search, file, path.scope.getBinding(path.node.name));
  if (isCall(path)) return ofCall(search, file, path);
  return all(childrenOf(path).map((child) => look(search, file, child)));
}

function all(parts: readonly Origins[]): Origins {
  return new Set(parts.flatMap((part) => [...part]));
}

const CHILDREN = [
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

function childrenOf(path: NodePath): NodePath[] {
  if (path.isObjectProperty()) return [path.get('value') as NodePath];
  if (isMember(path)) {
    const object = path.get('object') as NodePath;
    return (path.node as { computed?: boolean }).computed ? [object, path.get('property') as NodePath] : [object];
  }
  return CHILDREN.flatMap((key) => (key in path.node ? (path.get(key) as NodePath | NodePath[]) : [])).filter(
    ({ node }) => Boolean(node),
  );
}

function ofCall(search: Search, file: SourceFile, call: Call): Origins {
  const source = sourceOfCall(search.program, file, call);
  const own = calledFunctions(search.program, file, call);
  const deeper = { ...search, depth: search.depth + 1 };
  const given = own.flatMap((fn) => returnedExpressions(fn.path).map((part) => look(deeper, fn.file, part)));
  const brought = aroundCall(search, file, call);
  // What another service or a file gave is only read out or worked on by what is waited for next.
  const isWorkedOn = brought.has('remote') || brought.has('disk');
  const isWaitedFor = !source && own.length === 0 && !isWorkedOn && call.parentPath?.isAwaitExpression();
  return all([...given, brought, source ? new Set([source]) : NONE, isWaitedFor ? new Set<Origin>(['waited']) : NONE]);
}

/** What the object that a method belongs to and the arguments bring. */
function aroundCall(search: Search, file: SourceFile, call: Call): Origins {
  const callee = call.get('callee') as NodePath;
  const object = isMember(callee) ? [callee.get('object') as NodePath] : [];
  return all([...object, ...(call.get('arguments') as NodePath[])].map((part) => look(search, file, part)));
}

function ofName(search: Search, file: SourceFile, binding: Binding | undefined): Origins {
  if (!binding || binding.scope.path.isProgram() || binding.kind === 'module') return NONE;
  if (binding.kind === 'param') return ofParameter(search, file, binding);
  const { path } = binding;
  const loop = path.isVariableDeclarator() ? path.parentPath.parentPath : undefined;
  const init = path.isVariableDeclarator()
    ? ((loop?.isForXStatement() ? loop.get('right') : path.get('init')) as NodePath)
    : undefined;
  const writes = binding.constantViolations.flatMap((write) =>
    write.isAssignmentExpression() ? [write.get('right') as NodePath] : [],
  );
  return all([...(init?.node ? [init] : []), ...writes].map((part) => look(search, file, part)));
}

/** What callers hand in; a callback of the same piece of work brings what its call gives. */
function ofParameter(search: Search, file: SourceFile, binding: Binding): Origins {
  const fn = binding.scope.path as NodePath<FunctionNode>;
  const call = fn.parentPath;
  if (isCall(call) && fn.listKey === 'arguments')
    return callbackRole(call, fn.key as number) === 'inherit' ? ofCallback(search, file, call) : INPUT;
  const identifier = fn.get('params').find((param) => param.node === binding.identifier) as NodePath | undefined;
  const handed = identifier ? argumentsFor(search.program, file, identifier) : [];
  const isRoot = activationsOfFunction(search.program, file, fn).some(
    ({ root, kind }) => root.node === fn.node && kind === 'later',
  );
  const deeper = { ...search, depth: search.depth + 1 };
  return all([
    ...handed.map((part) => look(deeper, part.file, part.path)),
    handed.length === 0 || isRoot ? INPUT : NONE,
  ]);
}

/** `fs.readFile(path, (error, text) => …)`, `fetch(url).then((answer) => …)`. */
function ofCallback(search: Search, file: SourceFile, call: Call): Origins {
  const source = sourceOfCall(search.program, file, call);
  return source ? all([aroundCall(search, file, call), new Set([source])]) : aroundCall(search, file, call);
}
