import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { functionsOf } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';

/** How a call of fs hands back what it has to say; undefined for one that throws, because it lacks its callback. */
export type CallStyle = 'sync' | 'callback' | 'promise' | undefined;

type Call = NodePath<CallExpression | NewExpression>;

/** `required`: arguments that are no callback. */
export function callStyle(program: Program, file: SourceFile, call: Call, required: number): CallStyle {
  const callee = call.get('callee') as NodePath;
  const value = wholeValue(program, evaluate(program, file, callee));
  const name = value.kind === 'package' ? value.names.at(-1) : memberNameOf(callee);
  if (name?.endsWith('Sync')) return 'sync';
  const handed = call.get('arguments') as NodePath[];
  const last = handed.length > required ? handed.at(-1) : undefined;
  if (last && isCallback(program, file, last)) return 'callback';
  if (value.kind !== 'package') return 'promise';
  const isCore = value.name === 'fs' && value.subpath === '' && !value.names.includes('promises');
  return isCore ? undefined : 'promise';
}

function isCallback(program: Program, file: SourceFile, path: NodePath): boolean {
  if (path.isFunction() || functionsOf(program, file, path).length > 0) return true;
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  return binding?.kind === 'param' && path.isIdentifier() && /^(cb|callback|done|next|fn)$/.test(path.node.name);
}
