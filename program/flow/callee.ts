import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression, OptionalCallExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { FunctionAt } from '../functions/called.ts';
import { memberOf, type At } from '../functions/members.ts';
import type { Program } from '../program.ts';
import { evaluate, wholeValue } from '../values/evaluate.ts';
import { memberNameOf } from './place.ts';
import { ownerPathOfThis } from './this.ts';

export type Call = NodePath<CallExpression | NewExpression | OptionalCallExpression>;

export function isCall(path: NodePath | null | undefined): path is Call {
  return (
    path?.isCallExpression() === true || path?.isNewExpression() === true || path?.isOptionalCallExpression() === true
  );
}

/**
 * The app's own functions, methods or constructors that a call runs; none where it is a package's or not known. Quicker
 * than `functionsOf`, because it is asked of every call that a value reaches: parameters and branches are not followed.
 */
export function calledFunctions(program: Program, file: SourceFile, call: Call): readonly FunctionAt[] {
  const known = program.remember('called-functions', () => new Map<NodePath['node'], readonly FunctionAt[]>());
  if (!known.has(call.node)) known.set(call.node, functionsAt(program, file, call));
  return known.get(call.node)!;
}

function functionsAt(program: Program, file: SourceFile, call: Call): FunctionAt[] {
  const callee = call.get('callee') as NodePath;
  if (callee.isImport() || callee.isSuper() || callee.isIdentifier({ name: 'require' })) return [];
  const { kind, file: where, path } = nodeBehind(program, file, callee);
  if (kind === 'node' && path.isFunction()) return [{ file: where, path }];
  if (kind === 'node' && path.isClass()) return functionsIn(memberOf(program, { file: where, path }, 'constructor'));
  const name = memberNameOf(callee);
  if (name === undefined || kind === 'package') return [];
  const receiver = receiverOf(program, file, callee.get('object') as NodePath);
  return receiver ? functionsIn(memberOf(program, receiver, name)) : [];
}

function functionsIn(members: readonly At[]): FunctionAt[] {
  return members.flatMap(({ file, path }) => (path.isFunction() ? [{ file, path }] : []));
}

function nodeBehind(
  program: Program,
  file: SourceFile,
  path: NodePath,
): { kind: string; file: SourceFile; path: NodePath } {
  const value = wholeValue(program, evaluate(program, file, path));
  return value.kind === 'node' ? value : { kind: value.kind, file, path };
}

/** The class or object literal that `this`, a name, or `new X()` stands for. */
function receiverOf(program: Program, file: SourceFile, object: NodePath): At | undefined {
  if (object.isThisExpression()) return own(file, ownerPathOfThis(object));
  const value = nodeBehind(program, file, object);
  if (value.kind !== 'node') return undefined;
  if (value.path.isObjectExpression() || value.path.isClass()) return value;
  if (!value.path.isNewExpression()) return undefined;
  const cls = nodeBehind(program, value.file, value.path.get('callee') as NodePath);
  return cls.kind === 'node' && (cls.path.isClass() || cls.path.isFunction()) ? cls : undefined;
}

function own(file: SourceFile, path: NodePath | undefined): At | undefined {
  return path && { file, path };
}
