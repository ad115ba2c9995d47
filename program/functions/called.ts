import type { NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode, MemberExpression } from '@babel/types';
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

/**
 * The app's own functions that an expression may be when it is called: functions by any binding, methods of classes
 * (inherited ones too), object literals and constructor functions, bound and wrapped functions. Empty for a package's.
 */
export function functionsOf(program: Program, file: SourceFile, path: NodePath, depth = 0): FunctionAt[] {
  const at = unwrap(path);
  if (depth > DEEPEST) return [];
  if (at.isFunction()) return [{ file, path: at }];
  const found = possibleValues(program, file, at).flatMap((value) => ofValue(program, value, depth));
  return found.length > 0 ? found : ofMember(program, file, at, depth);
}

function ofValue(program: Program, { file, path }: At, depth: number): FunctionAt[] {
  const at = unwrap(path);
  if (at.isFunction()) return [{ file, path: at }];
  if (at.isClass())
    return memberOf(program, { file, path: at }, 'constructor').filter((member): member is FunctionAt =>
      member.path.isFunction(),
    );
  if (at.isCallExpression()) return wrapped(program, file, at, depth);
  return ofMember(program, file, at, depth);
}

/** `this.run.bind(this)`, `promisify(run)`, `asyncHandler(run)`, `debounce(run, 100)`: the functions that go in. */
function wrapped(program: Program, file: SourceFile, call: NodePath<CallExpression>, depth: number): FunctionAt[] {
  const callee = call.get('callee') as NodePath;
  if (memberNameOf(callee) === 'bind')
    return functionsOf(program, file, (callee as NodePath<MemberExpression>).get('object'), depth + 1);
  return call
    .get('arguments')
    .flatMap((argument) => (isFunctional(argument) ? functionsOf(program, file, argument, depth + 1) : []));
}

function isFunctional(path: NodePath): boolean {
  return path.isFunction() || path.isIdentifier() || isMember(path) || path.isCallExpression();
}

function ofMember(program: Program, file: SourceFile, at: NodePath, depth: number): FunctionAt[] {
  const name = memberNameOf(at);
  if (name === undefined) return [];
  const owners = receiversOf(program, file, at.get('object') as NodePath, depth + 1);
  const members = owners.flatMap((owner) => memberOf(program, owner, name));
  return members.flatMap((member) => functionsOf(program, member.file, member.path, depth + 1));
}

/** The classes, object literals and constructor functions whose members an expression has, as far as the app's own text tells. */
export function receiversOf(program: Program, file: SourceFile, path: NodePath, depth = 0): At[] {
  const at = unwrap(path);
  if (depth > DEEPEST) return [];
  if (at.isThisExpression() || at.isSuper()) return ownReceivers(program, file, at);
  return possibleValues(program, file, at).flatMap((value) => receiversIn(program, value, depth));
}

function ownReceivers(program: Program, file: SourceFile, path: NodePath): At[] {
  const owner = ownerPathOfThis(path);
  if (!owner || path.isThisExpression()) return owner ? [{ file, path: owner }] : [];
  const parent = owner.isClass() ? (owner.get('superClass') as NodePath) : undefined;
  return parent?.node ? possibleValues(program, file, parent) : [];
}

function receiversIn(program: Program, { file, path }: At, depth: number): At[] {
  const at = unwrap(path);
  if (at.isThisExpression()) return ownReceivers(program, file, at);
  if (at.isClass() || at.isObjectExpression() || at.isFunction()) return [{ file, path: at }];
  if (at.isNewExpression())
    return possibleValues(program, file, at.get('callee') as NodePath).filter(
      ({ path: made }) => made.isClass() || made.isFunction(),
    );
  if (at.isIdentifier()) return declaredClass(program, file, at);
  if (at.isCallExpression()) return madeBy(program, file, at, depth);
  const name = memberNameOf(at);
  if (name === undefined) return [];
  const owners = receiversOf(program, file, at.get('object') as NodePath, depth + 1);
  return owners
    .flatMap((owner) => memberOf(program, owner, name))
    .flatMap((value) => receiversOf(program, value.file, value.path, depth + 1));
}

/** `Object.create(F.prototype)`, and what a factory of the app returns: `Service.getInstance()`. */
function madeBy(program: Program, file: SourceFile, call: NodePath<CallExpression>, depth: number): At[] {
  const callee = call.get('callee') as NodePath;
  const [first] = call.get('arguments');
  if (first && memberNameOf(first) === 'prototype' && memberNameOf(callee) === 'create')
    return receiversOf(program, file, first.get('object') as NodePath, depth + 1);
  return functionsOf(program, file, callee, depth + 1).flatMap((made) =>
    returnedExpressions(made.path).flatMap((returned) => receiversOf(program, made.file, returned, depth + 1)),
  );
}
