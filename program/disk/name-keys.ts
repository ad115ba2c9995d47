import type { NodePath } from '@babel/traverse';
import type { CallExpression, Identifier } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../flow/place.ts';
import { receiversOf } from '../functions/called.ts';
import type { Program } from '../program.ts';
import { evaluate } from '../values/evaluate.ts';
import { propertyKey } from '../values/property-key.ts';

/** A key that is the same wherever the same setting, field or variable is named: `env.UPLOADS`, `config.uploads.dir`. */
export function keyOf(program: Program, file: SourceFile, path: NodePath): string | undefined {
  if (path.isIdentifier()) return keyOfPattern(program, file, path) ?? keyOfBinding(file, path);
  if (path.isCallExpression()) return keyOfCall(path);
  const name = memberNameOf(path);
  if (name === undefined) return undefined;
  const object = path.get('object') as NodePath;
  if (object.isIdentifier({ name: 'process' }) && name === 'env') return 'env';
  const base = keyOfObject(program, file, object);
  return base === undefined ? undefined : `${base}.${name}`;
}

function keyOfBinding(file: SourceFile, path: NodePath<Identifier>): string | undefined {
  const binding = path.scope.getBinding(path.node.name);
  return binding && `${file.path}:${binding.identifier.start}`;
}

/** `path` of `const { path } = req.file` and of `({ path }) => …` is `file.path` by another name. */
function keyOfPattern(program: Program, file: SourceFile, path: NodePath<Identifier>): string | undefined {
  const binding = path.scope.getBinding(path.node.name);
  const declarator = binding?.path.isVariableDeclarator() ? binding.path : undefined;
  const pattern = declarator ? declarator.node.id : binding?.path.node;
  if (!binding || pattern?.type !== 'ObjectPattern') return undefined;
  const property = pattern.properties.find(
    (one) =>
      one.type === 'ObjectProperty' && one.start! <= binding.identifier.start! && binding.identifier.end! <= one.end!,
  );
  const name = property && propertyKey(property as { key?: unknown; computed?: boolean });
  const init = declarator?.get('init') as NodePath | undefined;
  const owner = init?.node ? keyOfObject(program, file, init) : 'given';
  return name === undefined || owner === undefined ? undefined : `${owner}.${name}`;
}

function keyOfObject(program: Program, file: SourceFile, object: NodePath): string | undefined {
  const value = evaluate(program, file, object);
  if (value.kind === 'module') return value.file.path;
  if (value.kind === 'package') return [value.name, ...value.names].join('.');
  if (isParameter(value.path)) return 'given';
  const [owner] = receiversOf(program, file, object);
  if (owner) return `${owner.file.path}:${owner.path.node.start}`;
  if (value.path === object) return keyOf(program, file, object);
  return keyOf(program, value.file, value.path) ?? `${value.file.path}:${value.path.node.start}`;
}

function isParameter(path: NodePath): boolean {
  return path.isIdentifier() && path.scope.getBinding(path.node.name)?.kind === 'param';
}

/** `config.get('uploads')`: the same words ask for the same setting. */
function keyOfCall(call: NodePath<CallExpression>): string | undefined {
  const [first, ...others] = call.get('arguments') as NodePath[];
  const name = memberNameOf(call.get('callee') as NodePath);
  if (!first?.isStringLiteral() || others.length > 1 || name === undefined) return undefined;
  return /^(get|getOrThrow|setting|env)$/.test(name) ? `${name}(${first.node.value})` : undefined;
}
