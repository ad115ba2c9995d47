import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Program } from '../program.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall, type Call } from '../flow/callee.ts';
import { exportedName } from '../flow/exported.ts';
import { familyOf } from '../flow/instances.ts';
import { usesOfFunction } from '../flow/leaves.ts';
import type { Place } from '../flow/place.ts';
import { classKey, isClassField } from '../flow/this.ts';
import { callbackRole } from './callback-role.ts';

/** Why a piece of code runs. */
export interface Activation {
  /**
   * `start`: the file is loaded, or what follows from that. `later`: a request, message, event or tick, each time anew.
   * `end`: the process stops. `unknown`: the function is handed out and nobody of the app's own files calls it.
   */
  readonly kind: 'start' | 'later' | 'end' | 'unknown';
  /** The function that is kept and called, outermost; the program node for `start`. */
  readonly root: NodePath;
  readonly file: SourceFile;
}

/** The code at a place makes a function run: whatever runs that code runs the function too. */
interface Caller {
  readonly kind: 'caller';
  readonly file: SourceFile;
  readonly path: NodePath;
  /** The function was handed to a wrapper, which calls it from a function that it makes: each is a piece of work of its own. */
  readonly wrapped?: Activation;
}

type Run = Activation | Caller;

/** Everything that may make the code at a place run; empty for code that nothing calls. */
export function activationsOf(program: Program, file: SourceFile, path: NodePath): readonly Activation[] {
  const around = functionAround(path);
  return around ? activationsOfFunction(program, file, around) : [startOf(file)];
}

const startOf = (file: SourceFile): Activation => ({ kind: 'start', root: file.root, file });

/** The function, or instance field, that the code at a place belongs to. */
function functionAround(path: NodePath): NodePath | undefined {
  const around = path.findParent((at) => at.isFunction() || isInstanceField(at) || at.isProgram());
  return around && !around.isProgram() ? around : undefined;
}

function isInstanceField(path: NodePath): boolean {
  return isClassField(path) && (path.node as { static?: boolean }).static !== true;
}

/** What makes a function run; an instance field stands for the constructor of its class. */
export function activationsOfFunction(program: Program, file: SourceFile, fn: NodePath): readonly Activation[] {
  const known = program.remember('activations', () => new Map<Node, readonly Activation[]>());
  if (!known.has(fn.node)) known.set(fn.node, distinct(searchCallers(program, file, fn)));
  return known.get(fn.node)!;
}

/** Goes from caller to caller, each function once: calls in a circle end by themselves. */
function searchCallers(program: Program, file: SourceFile, fn: NodePath): Activation[] {
  const found: Activation[] = [];
  const queue: Caller[] = [{ kind: 'caller', file, path: fn }];
  const seen = new Set<Node>([fn.node]);
  for (let at = queue.pop(); at; at = queue.pop()) {
    for (const run of runsOnce(program, at.file, at.path)) {
      const around = run.kind === 'caller' ? functionAround(run.path) : undefined;
      if (run.kind !== 'caller') found.push(ofWrapped(run, at.wrapped));
      else if (!around) found.push(startOf(run.file));
      else if (!seen.has(around.node)) queue.push({ ...run, path: around, ...wrappedBy(at, run) });
      if (around) seen.add(around.node);
    }
  }
  return found;
}

function wrappedBy(at: Caller, run: Caller): { wrapped?: Activation } {
  const wrapped = at.wrapped ?? run.wrapped;
  return wrapped ? { wrapped } : {};
}

/** What is kept is the wrapped function, not the one that the wrapper makes for all that it is handed. */
function ofWrapped(run: Activation, wrapped: Activation | undefined): Activation {
  const isAround = wrapped?.root.findParent((at) => at === run.root);
  return wrapped && run.kind === 'later' && !isAround ? wrapped : run;
}

function runsOnce(program: Program, file: SourceFile, fn: NodePath): readonly Run[] {
  const known = program.remember('runs', () => new Map<Node, readonly Run[]>());
  if (!known.has(fn.node)) known.set(fn.node, runsOf(program, file, fn));
  return known.get(fn.node)!;
}

function runsOf(program: Program, file: SourceFile, fn: NodePath): Run[] {
  if (isConstruction(fn)) return constructionsOf(program, file, fn);
  const leaves = usesOfFunction(program, file, fn);
  const own: Activation = { kind: 'later', root: fn, file };
  if (isAccessor(fn)) return leaves.map((leaf) => ({ kind: 'caller', file: leaf.file, path: leaf.path }));
  return leaves.flatMap((leaf) => runsAt(leaf, own));
}

function isAccessor(fn: NodePath): boolean {
  return /^(get|set)$/.test(String((fn.node as { kind?: string }).kind));
}

function isConstruction(fn: NodePath): boolean {
  return isClassField(fn) || (fn.isClassMethod() && classKey(fn) === 'constructor');
}

function constructionsOf(program: Program, file: SourceFile, member: NodePath): Run[] {
  const cls = member.findParent((at) => at.isClass())!;
  const family = familyOf((from, path) => usesOfFunction(program, from, path), file, cls);
  const made = family.made.map((place): Run => ({ kind: 'caller', file: place.file, path: place.path }));
  return family.unseen ? [...made, { kind: 'unknown', root: member, file }] : made;
}

function runsAt(leaf: Place, own: Activation): readonly Run[] {
  const { path, steps, file } = leaf;
  const parent = path.parentPath;
  if (leaf.exportedAs !== undefined || exportedName(path) !== undefined) return [{ ...own, kind: 'unknown' }];
  if (!parent || parent.isUnaryExpression() || parent.isBinaryExpression() || parent.isExpressionStatement()) return [];
  if (steps.length > 0) return [own];
  if (!isCall(parent)) return isTest(path, parent) ? [] : passedOn(leaf, own);
  if (path.key === 'callee') return [{ kind: 'caller', file, path: parent, ...(isHandedIn(path) && { wrapped: own }) }];
  return runsAsArgument(leaf, parent, own);
}

/** The callee is a parameter of a function further out than the one that calls it. */
function isHandedIn(path: NodePath): boolean {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  return binding?.kind === 'param' && binding.scope.path !== path.getFunctionParent();
}

function runsAsArgument({ file, path }: Place, call: Call, own: Activation): readonly Run[] {
  const role = callbackRole(call, path.key as number);
  if (role === 'inherit') return [{ kind: 'caller', file, path: call }];
  return [role === 'later' ? own : { ...own, kind: 'end' }];
}

/** `fn.bind(x)`, `fn.call(x)`: the function itself, a little later. */
function passedOn({ file, path }: Place, own: Activation): readonly Run[] {
  const call = path.parentPath?.parentPath;
  const isCalled = path.key === 'object' && isCall(call) && path.parentPath?.key === 'callee';
  const name = isCalled ? (path.parent as { property?: { name?: string } }).property?.name : undefined;
  return name === 'call' || name === 'apply' ? [{ kind: 'caller', file, path: call! }] : [own];
}

function isTest(path: NodePath, parent: NodePath): boolean {
  return (
    (parent.isIfStatement() && path.key === 'test') ||
    (parent.isLogicalExpression() && path.key === 'left') ||
    (parent.isConditionalExpression() && path.key === 'test')
  );
}

function distinct(found: readonly Activation[]): readonly Activation[] {
  const seen = new Set<string>();
  return found.filter(({ kind, root, file }) => {
    const key = `${kind} ${file.path} ${root.node.start}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** True where the code may run while the process starts. */
export function runsAtStart(activations: readonly Activation[]): boolean {
  return activations.some(({ kind }) => kind === 'start' || kind === 'unknown');
}
