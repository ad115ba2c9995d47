import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { usesOfFunction } from '../../program/flow/leaves.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import { functionsOf, receiversOf, type FunctionAt } from '../../program/functions/called.ts';
import { memberOf } from '../../program/functions/members.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { returnedExpressions } from '../../program/values/returned.ts';
import { callbackRole } from '../../program/when/callback-role.ts';
import { changeAt, isChangedLater } from './changed-later.ts';

/** What written content is made of, as far as that forbids to share the file. */
export type ContentSource = 'read' | 'memory';

const DEEPEST = 24;

/** Follows an expression back to what it is made of: a read of the file itself, or data that the process keeps. */
export function contentSource(
  program: Program,
  file: SourceFile,
  path: NodePath,
  reads: ReadonlySet<Node>,
): ContentSource | undefined {
  return new Search(program, reads).of(file, path, 0);
}

class Search {
  readonly #program: Program;
  readonly #reads: ReadonlySet<Node>;
  readonly #seen = new Set<Node>();
  /** Functions that were followed into from a call: what that call hands them is looked at there. */
  readonly #entered = new Set<Node>();

  constructor(program: Program, reads: ReadonlySet<Node>) {
    this.#program = program;
    this.#reads = reads;
  }

  of(file: SourceFile, path: NodePath, depth: number): ContentSource | undefined {
    if (!path.node || depth > DEEPEST || this.#seen.has(path.node)) return undefined;
    this.#seen.add(path.node);
    if (this.#reads.has(path.node)) return 'read';
    return first([path, ...inside(path)], (part) => this.#part(file, part, depth + 1));
  }

  #part(file: SourceFile, path: NodePath, depth: number): ContentSource | undefined {
    if (this.#reads.has(path.node)) return 'read';
    if (isCall(path)) return this.#call(file, path, depth);
    if (isMember(path)) return this.#member(file, path, depth);
    const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
    return binding && this.#binding(file, binding, path, depth);
  }

  /** What the app's own function gives back. */
  #call(file: SourceFile, call: Call, depth: number): ContentSource | undefined {
    const functions = functionsOf(this.#program, file, call.get('callee') as NodePath);
    for (const fn of functions) this.#entered.add(fn.path.node);
    return first(functions, (fn) => first(returnedExpressions(fn.path), (one) => this.of(fn.file, one, depth)));
  }

  /** What is put into a field: `this.items`. */
  #member(file: SourceFile, path: NodePath, depth: number): ContentSource | undefined {
    const name = memberNameOf(path);
    if (name === undefined || this.#seen.has(path.node)) return undefined;
    const owners = receiversOf(this.#program, file, path.get('object') as NodePath);
    const values = owners.flatMap((owner) => memberOf(this.#program, owner, name));
    const held = values.filter((value) => !value.path.isFunction());
    if (held.some((value) => isChangedLater(this.#program, value.file, value.path))) return 'memory';
    return first(held, (value) => this.of(value.file, value.path, depth));
  }

  #binding(file: SourceFile, binding: Binding, path: NodePath, depth: number): ContentSource | undefined {
    if (this.#seen.has(binding.identifier)) return undefined;
    this.#seen.add(binding.identifier);
    if (binding.kind === 'param') return this.#parameter(file, binding, depth);
    if (binding.kind === 'module' || binding.path.isFunction()) return this.#elsewhere(file, path, depth);
    const made = first(sourcesOf(binding), (source) => this.of(file, source, depth));
    if (made) return made;
    return isKept(this.#program, file, binding) ? 'memory' : this.#elsewhere(file, path, depth);
  }

  #elsewhere(file: SourceFile, path: NodePath, depth: number): ContentSource | undefined {
    const value = evaluate(this.#program, file, path);
    if (value.kind !== 'node' || value.path.node === path.node || value.path.isFunction()) return undefined;
    if (value.file !== file && isChangedLater(this.#program, value.file, value.path)) return 'memory';
    return this.of(value.file, value.path, depth);
  }

  /** What callers hand in; of a callback, what the call that takes it works on. */
  #parameter(file: SourceFile, binding: Binding, depth: number): ContentSource | undefined {
    const fn = binding.scope.path;
    if (!fn.isFunction() || this.#entered.has(fn.node)) return undefined;
    const call = fn.listKey === 'arguments' ? fn.parentPath : undefined;
    if (isCall(call))
      return callbackRole(call, fn.key as number) === 'inherit' ? this.#handedBy(file, call, depth) : undefined;
    const index = fn.node.params.findIndex(
      ({ start, end }) => start! <= binding.identifier.start! && binding.identifier.end! <= end!,
    );
    const uses = usesOfFunction(this.#program, file, fn).filter(
      ({ steps, path }) => steps.length === 0 && path.key === 'callee',
    );
    return first(uses, (use) => {
      const handed = isCall(use.path.parentPath)
        ? (use.path.parentPath.get('arguments') as NodePath[])[index]
        : undefined;
      return handed && this.of(use.file, handed, depth);
    });
  }

  /** `fs.readFile(path, callback)`, `load().then(callback)`, `items.map(callback)`, `readNotes(callback)`. */
  #handedBy(file: SourceFile, call: Call, depth: number): ContentSource | undefined {
    if (this.#reads.has(call.node)) return 'read';
    const callee = call.get('callee') as NodePath;
    if (functionsOf(this.#program, file, callee).some((fn) => this.#holdsRead(fn))) return 'read';
    return isMember(callee) ? this.of(file, callee.get('object') as NodePath, depth) : undefined;
  }

  #holdsRead({ path }: FunctionAt): boolean {
    return inside(path).some(({ node }) => this.#reads.has(node));
  }
}

/** What is assigned to a variable, put into it, or looped over for it. */
function sourcesOf(binding: Binding): NodePath[] {
  const declared = binding.path.isVariableDeclarator() ? [binding.path.get('init') as NodePath] : [];
  const loop = binding.path.parentPath?.parentPath;
  const looped = loop?.isForOfStatement() ? [loop.get('right') as NodePath] : [];
  const assigned = binding.constantViolations.flatMap((at) =>
    at.isAssignmentExpression() ? [at.get('right') as NodePath] : [],
  );
  return [...declared, ...looped, ...assigned, ...binding.referencePaths.flatMap(putInto)].filter(({ node }) => node);
}

/** `x` of `all.push(x)` and of `all.first = x`. */
function putInto(reference: NodePath): NodePath[] {
  const parent = changeAt(reference)?.parentPath;
  if (parent?.isAssignmentExpression()) return [parent.get('right') as NodePath];
  return isCall(parent) ? (parent.get('arguments') as NodePath[]) : [];
}

/** It stands at the top of a file, and requests change it. */
function isKept(program: Program, file: SourceFile, binding: Binding): boolean {
  if (!binding.scope.path.isProgram() || !binding.path.isVariableDeclarator()) return false;
  if (binding.constantViolations.some((at) => at.getFunctionParent() !== null)) return true;
  const init = binding.path.get('init') as NodePath;
  return init.node !== null && init.node !== undefined && isChangedLater(program, file, init);
}

function inside(path: NodePath): NodePath[] {
  const found: NodePath[] = [];
  path.traverse({
    enter: (inner) => {
      if (isCall(inner) || isMember(inner) || inner.isReferencedIdentifier()) found.push(inner as NodePath);
    },
  });
  return found;
}

function first<T, R>(all: readonly T[], look: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = look(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
