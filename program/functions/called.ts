import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode, MemberExpression, Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { isMember, memberNameOf } from '../flow/place.ts';
import { ownerPathOfThis } from '../flow/this.ts';
import { possibleValues } from '../values/possible-values.ts';
import { returnedExpressions } from '../values/returned.ts';
import { unwrap } from '../values/unwrap.ts';
import { declaredClass } from './declared-class.ts';
import { memberOf, type At } from './members.ts';

/** A function of the app, with its file. */
export interface FunctionAt {
  readonly file: SourceFile;
  readonly path: NodePath<FunctionNode>;
}

/** Factories, fields and aliases between an expression and what it is; real apps stay below four. */
const DEEPEST = 6;

/** What was looked at on the way: each expression once, since fields that hold each other would double the work at every turn. */
interface Trail {
  readonly program: Program;
  readonly depth: number;
  readonly functions: Set<Node>;
  readonly receivers: Set<Node>;
}

function deeper(trail: Trail): Trail {
  return { ...trail, depth: trail.depth + 1 };
}

function start(program: Program): Trail {
  return { program, depth: 0, functions: new Set(), receivers: new Set() };
}

/**
 * The app's own functions that an expression may be when it is called: functions by any binding, methods of classes
 * (inherited ones too), object literals and constructor functions, bound and wrapped functions. Empty for a package's.
 */
export function functionsOf(program: Program, file: SourceFile, path: NodePath): readonly FunctionAt[] {
  return once(program, 'functions-of', path, () => searchFunctions(start(program), file, path));
}

function searchFunctions(trail: Trail, file: SourceFile, path: NodePath): FunctionAt[] {
  const at = unwrap(path);
  if (at.isFunction()) return [{ file, path: at }];
  if (trail.depth > DEEPEST || trail.functions.has(at.node)) return [];
  trail.functions.add(at.node);
  const found = possibleValues(trail.program, file, at).flatMap((value) => ofValue(trail, value));
  return found.length > 0 ? found : ofMember(trail, file, at);
}

/** Answers are kept by node for the life of the program. */
function once<T>(program: Program, question: string, { node }: NodePath, answer: () => T): T {
  const known = program.remember(question, () => new Map<Node, T>());
  if (!known.has(node)) known.set(node, answer());
  return known.get(node)!;
}

function ofValue(trail: Trail, { file, path }: At): FunctionAt[] {
  const at = unwrap(path);
  if (at.isFunction()) return [{ file, path: at }];
  if (at.isClass())
    return memberOf(trail.program, { file, path: at }, 'constructor').filter((member): member is FunctionAt =>
      member.path.isFunction(),
    );
  if (at.isCallExpression()) return wrapped(trail, file, at);
  return ofMember(trail, file, at);
}

/** `this.run.bind(this)`, `promisify(run)`, `asyncHandler(run)`, `debounce(run, 100)`: the functions that go in. */
function wrapped(trail: Trail, file: SourceFile, call: NodePath<CallExpression>): FunctionAt[] {
  const callee = call.get('callee') as NodePath;
  if (memberNameOf(callee) === 'bind')
    return searchFunctions(deeper(trail), file, (callee as NodePath<MemberExpression>).get('object'));
  return call
    .get('arguments')
    .flatMap((argument) => (isFunctional(argument) ? searchFunctions(deeper(trail), file, argument) : []));
}

function isFunctional(path: NodePath): boolean {
  return path.isFunction() || path.isIdentifier() || isMember(path) || path.isCallExpression();
}

function ofMember(trail: Trail, file: SourceFile, at: NodePath): FunctionAt[] {
  const name = memberNameOf(at);
  if (name === undefined) return [];
  const owners = searchReceivers(deeper(trail), file, at.get('object') as NodePath);
  const members = owners.flatMap((owner) => memberOf(trail.program, owner, name));
  return members.flatMap((member) => searchFunctions(deeper(trail), member.file, member.path));
}

/** The classes, object literals and constructor functions whose members an expression has, as far as the app's own text tells. */
export function receiversOf(program: Program, file: SourceFile, path: NodePath): readonly At[] {
  return once(program, 'receivers-of', path, () => searchReceivers(start(program), file, path));
}

function searchReceivers(trail: Trail, file: SourceFile, path: NodePath): At[] {
  const at = unwrap(path);
  if (trail.depth > DEEPEST || trail.receivers.has(at.node)) return [];
  trail.receivers.add(at.node);
  if (at.isThisExpression() || at.isSuper()) return ownReceivers(trail.program, file, at);
  return possibleValues(trail.program, file, at).flatMap((value) => receiversIn(trail, value));
}

function ownReceivers(program: Program, file: SourceFile, path: NodePath): At[] {
  const owner = ownerPathOfThis(path);
  if (!owner || path.isThisExpression()) return owner ? [{ file, path: owner }] : [];
  const parent = owner.isClass() ? (owner.get('superClass') as NodePath) : undefined;
  return parent?.node ? possibleValues(program, file, parent) : [];
}

function receiversIn(trail: Trail, { file, path }: At): At[] {
  const { program } = trail;
  const at = unwrap(path);
  if (at.isThisExpression()) return ownReceivers(program, file, at);
  if (at.isClass() || at.isObjectExpression() || at.isFunction()) return [{ file, path: at }];
  if (at.isNewExpression())
    return possibleValues(program, file, at.get('callee') as NodePath).filter(
      ({ path: made }) => made.isClass() || made.isFunction(),
    );
  if (at.isIdentifier()) return declaredClass(program, file, at);
  if (at.isCallExpression()) return madeBy(trail, file, at);
  const name = memberNameOf(at);
  if (name === undefined) return [];
  const owners = searchReceivers(deeper(trail), file, at.get('object') as NodePath);
  return owners
    .flatMap((owner) => memberOf(program, owner, name))
    .flatMap((value) => searchReceivers(deeper(trail), value.file, value.path));
}

/** `Object.create(F.prototype)`, and what a factory of the app returns: `Service.getInstance()`. */
function madeBy(trail: Trail, file: SourceFile, call: NodePath<CallExpression>): At[] {
  const callee = call.get('callee') as NodePath;
  const [first] = call.get('arguments');
  if (first && memberNameOf(first) === 'prototype' && memberNameOf(callee) === 'create')
    return searchReceivers(deeper(trail), file, first.get('object') as NodePath);
  return searchFunctions(deeper(trail), file, callee).flatMap((made) =>
    returnedExpressions(made.path).flatMap((returned) => searchReceivers(deeper(trail), made.file, returned)),
  );
}
