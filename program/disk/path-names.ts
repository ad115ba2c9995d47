import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall } from '../flow/callee.ts';
import { usesOfFunction } from '../flow/leaves.ts';
import { isMember, memberNameOf } from '../flow/place.ts';
import { receiversOf } from '../functions/called.ts';
import { memberOf } from '../functions/members.ts';
import type { Program } from '../program.ts';
import { evaluate } from '../values/evaluate.ts';
import { ANY, type Token } from './tokens.ts';

type Follow = (file: SourceFile, path: NodePath) => Token[][];

/** Callers of a function beyond these say no more of its parameter. */
const MOST_CALLERS = 4;

/** What a name is that holds no literal: a field, a parameter (what callers hand in), else a name that can be told from others. */
export function nameTokens(program: Program, file: SourceFile, at: NodePath, follow?: Follow): Token[][] {
  const handed = follow && at.isIdentifier() ? argumentsOf(program, file, at) : [];
  if (handed.length > 0) return handed.slice(0, MOST_CALLERS).flatMap((one) => follow!(one.file, one.path));
  const held = follow && isMember(at) ? heldBy(program, file, at) : [];
  if (held.length > 0) return held.slice(0, MOST_CALLERS).flatMap((one) => follow!(one.file, one.path));
  const name = keyOf(program, file, at);
  return [[name === undefined ? ANY : { kind: 'name', name }]];
}

/** What is put into a field of a class or object of the app. */
function heldBy(program: Program, file: SourceFile, at: NodePath): { file: SourceFile; path: NodePath }[] {
  const name = memberNameOf(at);
  if (name === undefined) return [];
  return receiversOf(program, file, at.get('object') as NodePath).flatMap((owner) => memberOf(program, owner, name));
}

/** What callers hand to a plain parameter. */
function argumentsOf(
  program: Program,
  file: SourceFile,
  at: NodePath<import('@babel/types').Identifier>,
): { file: SourceFile; path: NodePath }[] {
  const binding = at.scope.getBinding(at.node.name);
  const fn = binding?.kind === 'param' ? binding.scope.path : undefined;
  if (!fn?.isFunction()) return [];
  const index = fn.node.params.findIndex(
    (param) => (param.type === 'AssignmentPattern' ? param.left : param) === binding!.identifier,
  );
  if (index < 0) return [];
  return usesOfFunction(program, file, fn).flatMap(({ file: where, path, steps }) => {
    const call = path.parentPath;
    if (steps.length > 0 || path.key !== 'callee' || !isCall(call)) return [];
    const argument = (call.get('arguments') as NodePath[])[index];
    return argument && !argument.isSpreadElement() ? [{ file: where, path: argument }] : [];
  });
}

/** A key that is the same wherever the same setting, field or variable is named. */
function keyOf(program: Program, file: SourceFile, at: NodePath): string | undefined {
  if (at.isIdentifier()) {
    const binding = at.scope.getBinding(at.node.name);
    return binding && `${file.path}:${binding.identifier.start}`;
  }
  if (at.isThisExpression()) return 'this';
  if (at.isCallExpression()) return keyOfCall(at);
  const name = memberNameOf(at);
  if (name === undefined) return undefined;
  const object = at.get('object') as NodePath;
  if (object.isIdentifier({ name: 'process' }) && name === 'env') return 'env';
  const value = evaluate(program, file, object);
  if (value.kind === 'module') return `${value.file.path}.${name}`;
  if (value.kind === 'package') return `${value.name}.${[...value.names, name].join('.')}`;
  const base = isParameter(value.path)
    ? 'given'
    : value.path === object
      ? keyOf(program, file, object)
      : (keyOf(program, value.file, value.path) ?? `${value.file.path}:${value.path.node.start}`);
  return base && `${base}.${name}`;
}

function isParameter(path: NodePath): boolean {
  return path.isIdentifier() && path.scope.getBinding(path.node.name)?.kind === 'param';
}

/** `config.get('uploads')`: the same words ask for the same setting. */
function keyOfCall(call: NodePath<import('@babel/types').CallExpression>): string | undefined {
  const [first, ...others] = call.get('arguments') as NodePath[];
  const name = memberNameOf(call.get('callee') as NodePath);
  if (!first?.isStringLiteral() || others.length > 1 || name === undefined) return undefined;
  return /^(get|getOrThrow|setting|env)$/.test(name) ? `${name}(${first.node.value})` : undefined;
}
