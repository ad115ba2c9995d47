import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import type { Location } from '../../core/location.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { exportedName } from '../../program/flow/exported.ts';
import { usesOfFunction } from '../../program/flow/leaves.ts';
import { memberNameOf, type Place } from '../../program/flow/place.ts';
import { importersOf } from '../../program/modules/importers.ts';
import type { Program } from '../../program/program.ts';
import { answersByCallback, answersRequest, keepsEmitterWaiting } from './answering.ts';
import { consumerOf } from './callbacks.ts';
import { isLoopCallback, positionOf } from './position.ts';
import { flatMapEdits, loopEdits, promiseAllWrap } from './array-callbacks.ts';
import { askingLoopEdits } from './asking-loop.ts';
import { askingMethodOf } from './asking-method.ts';
import { asyncEdits, obstacle } from './make-async.ts';
import { canAwaitAtTop } from './top-level.ts';
import type { AsyncRefusal } from './refusals.ts';
import { outsideCaller } from './outside-caller.ts';
import { declaresPlainResult } from './declared-results.ts';
import { awaitWrap, type Wrap } from './wrap.ts';

type Fn = NodePath<FunctionNode>;

/** Why the chain cannot be followed to its end. */
interface AsyncProblem {
  readonly code: AsyncRefusal;
  readonly at: Location;
  readonly detail?: string;
}

/** A function at a place outside the app that must not see its promise reject. */
export interface Guarded {
  readonly file: SourceFile;
  readonly path: NodePath;
  readonly fn: Fn;
  /** `route`: Express hands the rejection to its error handler. `ignored`: it is logged. `answered`: a callback gets it. */
  readonly kind: 'route' | 'ignored' | 'answered';
}

/** An expression that waits from now on: a seed itself, or a call of a function that came to wait. */
export interface Waiting {
  readonly file: SourceFile;
  readonly path: NodePath;
  readonly of?: Fn;
  /** The edits of the caller write the `await`. */
  readonly isWritten?: boolean;
}

/** What must change so that the seeds can be asynchronous. */
export interface Propagation {
  readonly waiting: readonly Waiting[];
  readonly wraps: readonly Wrap[];
  readonly edits: readonly Edit[];
  readonly guarded: readonly Guarded[];
  /** Functions that become async, in the order in which they were found. */
  readonly made: readonly { readonly file: SourceFile; readonly fn: Fn }[];
  readonly problems: readonly AsyncProblem[];
}

/** Follows calls that become asynchronous to their ends, across functions and files. A seed is an expression whose value becomes a promise. */
export function propagate(program: Program, seeds: readonly Waiting[]): Propagation {
  return new Walk(program).run(seeds);
}

class Walk {
  readonly #program: Program;
  readonly #wraps = new Map<Node, Wrap>();
  readonly #functions = new Map<Node, { file: SourceFile; fn: Fn; made: boolean; exposed: boolean }>();
  readonly #edits: Edit[] = [];
  readonly #guarded = new Map<Node, Guarded>();
  readonly #problems: AsyncProblem[] = [];
  readonly #queue: (() => void)[] = [];
  readonly #seen = new Set<Node>();
  readonly #waiting: Waiting[] = [];

  constructor(program: Program) {
    this.#program = program;
  }

  run(seeds: readonly Waiting[]): Propagation {
    for (const seed of seeds) this.#expression(seed);
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) next();
    const functions = [...this.#functions.values()];
    const exposed = new Set(functions.filter((entry) => entry.exposed).map(({ fn }) => fn.node as Node));
    return {
      waiting: this.#waiting,
      wraps: [...this.#wraps.values()],
      edits: this.#edits,
      guarded: [...this.#guarded.values()].filter(({ fn }) => exposed.has(fn.node)),
      made: functions.filter((entry) => entry.made).map(({ file, fn }) => ({ file, fn })),
      problems: this.#problems,
    };
  }

  #refuse(code: AsyncRefusal, file: SourceFile, path: NodePath, detail?: string): void {
    this.#problems.push({ code, at: file.locate(path.node), ...(detail !== undefined && { detail }) });
  }

  /** An expression whose value is a promise from now on; `around` is text that makes it one. */
  #expression(waiting: Waiting, around?: Wrap): void {
    const { file, path } = waiting;
    this.#waiting.push(waiting);
    if (this.#seen.has(path.node)) return;
    this.#seen.add(path.node);
    const position = positionOf(path);
    if (position.kind === 'impossible') return this.#refuse(position.code, file, path);
    if (waiting.isWritten) return this.#enclosing(file, path, 'exposed' in position && position.exposed);
    const waits = position.kind === 'awaited' ? awaitWrap(file, path) : { file, path, open: '', close: '' };
    const open = waits.open + (around?.open ?? '');
    if (open !== '') this.#wraps.set(path.node, { file, path, open, close: (around?.close ?? '') + waits.close });
    if (position.kind !== 'settled') this.#enclosing(file, path, position.exposed);
  }

  /** The function around an awaited place must be async. `exposed`: a rejection there leaves the function. */
  #enclosing(file: SourceFile, path: NodePath, exposed: boolean): void {
    const fn = path.getFunctionParent();
    if (!fn) {
      if (!canAwaitAtTop(this.#program, file)) this.#refuse('top-level-commonjs', file, path);
      return;
    }
    const known = this.#functions.get(fn.node);
    if (known) {
      known.exposed ||= exposed;
      return;
    }
    const entry = { file, fn, made: !fn.node.async, exposed };
    this.#functions.set(fn.node, entry);
    this.#queue.push(() => (entry.made ? this.#makeAsync(file, fn) : this.#visitUses(file, fn, false)));
  }

  #makeAsync(file: SourceFile, fn: Fn): void {
    const reason = obstacle(fn);
    if (reason) return this.#refuse(reason, file, fn);
    if (this.#turnedIntoLoop(file, fn)) return;
    const declared = declaresPlainResult(this.#program, file, fn);
    if (declared) return this.#refuse('typescript-signature', file, fn, declared);
    const caller = outsideCaller(this.#program, file, fn);
    if (caller) return this.#refuse('called-by-tests', file, fn, caller);
    const edits = asyncEdits(file, fn);
    if (typeof edits === 'string') return this.#refuse(edits, file, fn);
    this.#edits.push(...edits);
    this.#visitUses(file, fn, true);
  }

  /** `items.forEach((item) => …)` becomes `for (const item of items) …`, in the function around it; so does `filter` and the like. */
  #turnedIntoLoop(file: SourceFile, fn: Fn): boolean {
    const call = fn.parentPath;
    if (!isCall(call) || !isLoopCallback(fn)) return false;
    const asks = askingMethodOf(fn) !== undefined;
    const edits = asks ? askingLoopEdits(file, call, fn) : loopEdits(file, call, fn);
    if (!edits) {
      if (asks) return false;
      this.#refuse('arguments', file, fn);
      return true;
    }
    this.#edits.push(...edits);
    this.#functions.get(fn.node)!.made = false;
    const position = positionOf(call);
    this.#waiting.push({ file, path: call, of: fn });
    this.#enclosing(file, call, 'exposed' in position && position.exposed);
    return true;
  }

  /** All that is done with a function; `changes` tells whether its result changes, or only that it may reject now. */
  #visitUses(file: SourceFile, fn: Fn, changes: boolean): void {
    const leaves = usesOfFunction(this.#program, file, fn);
    if (leaves.length === 0 && fn.parentPath && exportedName(fn) !== undefined)
      return this.#exported({ file, path: fn, steps: [] }, fn, changes);
    for (const leaf of leaves) this.#use(leaf, fn, changes);
  }

  #use(leaf: Place, fn: Fn, changes: boolean): void {
    const { path, steps } = leaf;
    if (leaf.exportedAs !== undefined || exportedName(path) !== undefined) return this.#exported(leaf, fn, changes);
    const call = steps.length === 0 ? callTaking(path) : undefined;
    if (call) return this.#handedTo(leaf, call, fn, changes);
    if (changes) this.#changedUse(leaf, fn);
  }

  /** A place that calls the function, or holds it where nobody is seen to call it. */
  #changedUse({ file, path, steps }: Place, fn: Fn): void {
    const parent = path.parentPath;
    const called = steps.length > 0 ? undefined : isCall(parent) && path.key === 'callee' ? parent : invocationOf(path);
    if (called) return this.#called(file, called, fn);
    if (parent && !isHarmless(path, parent)) this.#refuse('escapes', file, path);
  }

  #called(file: SourceFile, call: Call, fn: Fn): void {
    if (call.isNewExpression()) this.#refuse('escapes', file, call);
    else this.#expression({ file, path: call, of: fn });
  }

  /** Exported, and no file of the app takes it: a route loader or another program may. */
  #exported({ file, path }: Place, _fn: Fn, changes: boolean): void {
    const { main, json } = this.#program.manifestOf(file.path);
    const isPublic =
      main !== undefined &&
      file.path.endsWith(main.replace(/^\.\//, '')) &&
      json['private'] !== true &&
      json['exports'] !== undefined;
    if (changes && (isPublic || importersOf(this.#program, file.path).length === 0))
      this.#refuse('exported', file, path);
  }

  /** Called from outside: what rejects there must be seen. */
  #guard(guarded: Guarded, call: Call): void {
    const { file, path, fn, kind } = guarded;
    if (kind === 'route' && fn.node.params.length === 4) return this.#refuse('error-middleware', file, path);
    const isAnswered = kind === 'ignored' && answersByCallback(call, fn);
    if (kind === 'ignored' && !isAnswered && (answersRequest(fn) || keepsEmitterWaiting(call, fn)))
      return this.#refuse('answers-in-callback', file, path);
    this.#guarded.set(path.node, isAnswered ? { ...guarded, kind: 'answered' } : guarded);
  }

  #handedTo({ file, path }: Place, { call, index }: { call: Call; index: number }, fn: Fn, changes: boolean): void {
    const consumer = consumerOf(this.#program, call, index, fn);
    if (consumer === 'route' || consumer === 'ignored') return this.#guard({ file, path, fn, kind: consumer }, call);
    if (!changes || consumer === 'caught' || consumer === 'chain' || consumer === 'test') return;
    const wrap = consumer === 'array' ? promiseAllWrap(file, call) : undefined;
    if (wrap) return this.#expression({ file, path: call, of: fn }, wrap);
    if (consumer === 'array' && this.#flattened(file, call, fn)) return;
    const isExecutor = call.isNewExpression() && (call.get('callee') as NodePath).isIdentifier({ name: 'Promise' });
    this.#refuse(
      isExecutor ? 'promise-executor' : 'library-callback',
      file,
      path,
      file.textOf(call.node.callee).split('\n')[0],
    );
  }

  /** `flatMap` waits for all, and flattens then. */
  #flattened(file: SourceFile, call: Call, fn: Fn): boolean {
    const flat = flatMapEdits(file, call);
    const position = positionOf(call);
    if (!flat || position.kind === 'impossible' || position.kind === 'settled') return false;
    if (this.#seen.has(call.node)) return true;
    this.#seen.add(call.node);
    this.#waiting.push({ file, path: call, of: fn });
    this.#wraps.set(call.node, flat.wrap);
    this.#edits.push(flat.edit);
    this.#enclosing(file, call, position.exposed);
    return true;
  }
}

/** The call that takes an expression as an argument, also inside an array of handlers. */
function callTaking(path: NodePath): { call: Call; index: number } | undefined {
  const holder = path.parentPath?.isArrayExpression() ? path.parentPath : path;
  const call = holder.parentPath;
  return isCall(call) && holder.listKey === 'arguments' ? { call, index: holder.key as number } : undefined;
}

/** `fn.call(x)` and `fn.apply(x, args)`. */
function invocationOf(path: NodePath): Call | undefined {
  const member = path.parentPath;
  const call = member?.parentPath;
  const isInvoked =
    path.key === 'object' &&
    /^(call|apply)$/.test(memberNameOf(member!) ?? '') &&
    isCall(call) &&
    member!.key === 'callee';
  return isInvoked ? call : undefined;
}

/** Looked at, not run: `typeof fn`, `fn === other`, `if (fn)`, `fn.length`, a statement of its own. */
function isHarmless(path: NodePath, parent: NodePath): boolean {
  if (parent.isUnaryExpression() || parent.isBinaryExpression() || parent.isExpressionStatement()) return true;
  if (path.key === 'test' || (parent.isLogicalExpression() && path.key === 'left')) return true;
  return path.key === 'object' && !isCall(parent.parentPath);
}
