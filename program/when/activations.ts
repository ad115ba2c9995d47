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

interface Work {
  readonly known: Map<Node, readonly Activation[]>;
  readonly running: Set<Node>;
  /** Functions that were asked for while they were being worked out: answers found meanwhile are not final. */
  readonly cut: Set<Node>;
}

/** Everything that may make the code at a place run; empty for code that nothing calls. */
export function activationsOf(program: Program, file: SourceFile, path: NodePath): readonly Activation[] {
  const around = path.findParent((at) => at.isFunction() || isInstanceField(at) || at.isProgram());
  if (!around || around.isProgram()) return [{ kind: 'start', root: file.root, file }];
  return activationsOfFunction(program, file, around);
}

function isInstanceField(path: NodePath): boolean {
  return isClassField(path) && (path.node as { static?: boolean }).static !== true;
}

/** What makes a function run; an instance field stands for the constructor of its class. */
export function activationsOfFunction(program: Program, file: SourceFile, fn: NodePath): readonly Activation[] {
  const work = program.remember('activations', (): Work => ({ known: new Map(), running: new Set(), cut: new Set() }));
  const known = work.known.get(fn.node);
  if (known) return known;
  if (work.running.has(fn.node)) {
    work.cut.add(fn.node);
    return [];
  }
  work.running.add(fn.node);
  const found = distinct(runsOf(program, file, fn));
  work.running.delete(fn.node);
  work.cut.delete(fn.node);
  if (work.cut.size === 0) work.known.set(fn.node, found);
  return found;
}

function runsOf(program: Program, file: SourceFile, fn: NodePath): Activation[] {
  if (isConstruction(fn)) return constructionsOf(program, file, fn);
  const leaves = usesOfFunction(program, file, fn);
  const own: Activation = { kind: 'later', root: fn, file };
  if (isAccessor(fn)) return leaves.flatMap((leaf) => activationsOf(program, leaf.file, leaf.path));
  return leaves.flatMap((leaf) => runsAt(program, leaf, own));
}

function isAccessor(fn: NodePath): boolean {
  return /^(get|set)$/.test(String((fn.node as { kind?: string }).kind));
}

function isConstruction(fn: NodePath): boolean {
  return isClassField(fn) || (fn.isClassMethod() && classKey(fn) === 'constructor');
}

function constructionsOf(program: Program, file: SourceFile, member: NodePath): Activation[] {
  const cls = member.findParent((at) => at.isClass())!;
  const family = familyOf((from, path) => usesOfFunction(program, from, path), file, cls);
  const made = family.made.flatMap((place) => activationsOf(program, place.file, place.path));
  return family.unseen ? [...made, { kind: 'unknown', root: member, file }] : made;
}

function runsAt(program: Program, leaf: Place, own: Activation): readonly Activation[] {
  const { path, steps, file } = leaf;
  const parent = path.parentPath;
  if (leaf.exportedAs !== undefined || exportedName(path) !== undefined) return [{ ...own, kind: 'unknown' }];
  if (!parent || parent.isUnaryExpression() || parent.isBinaryExpression() || parent.isExpressionStatement()) return [];
  if (steps.length > 0) return [own];
  if (!isCall(parent)) return isTest(path, parent) ? [] : passedOn(program, leaf, own);
  if (path.key === 'callee') return activationsOf(program, file, parent);
  return runsAsArgument(program, leaf, parent, own);
}

function runsAsArgument(program: Program, { file, path }: Place, call: Call, own: Activation): readonly Activation[] {
  const role = callbackRole(call, path.key as number);
  if (role === 'inherit') return activationsOf(program, file, call);
  return [role === 'later' ? own : { ...own, kind: 'end' }];
}

/** `fn.bind(x)`, `fn.call(x)`: the function itself, a little later. */
function passedOn(program: Program, { file, path }: Place, own: Activation): readonly Activation[] {
  const call = path.parentPath?.parentPath;
  const isCalled = path.key === 'object' && isCall(call) && path.parentPath?.key === 'callee';
  const name = isCalled ? (path.parent as { property?: { name?: string } }).property?.name : undefined;
  return name === 'call' || name === 'apply' ? activationsOf(program, file, call!) : [own];
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

/** True where the code may run for a request, a message or a tick. */
export function runsAtRequest(activations: readonly Activation[]): boolean {
  return activations.some(({ kind }) => kind === 'later' || kind === 'unknown');
}

/** True where the code may run while the process starts. */
export function runsAtStart(activations: readonly Activation[]): boolean {
  return activations.some(({ kind }) => kind === 'start' || kind === 'unknown');
}
