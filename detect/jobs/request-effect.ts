import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Call } from '../../program/flow/callee.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import type { Effect } from './vocabulary.ts';

/** Whether a call of fetch, axios and their kin only reads: by its own name, or its option `method`. */
export function requestEffect(program: Program, file: SourceFile, call: Call, name: string): Effect {
  if (/^(post|put|patch|delete|del)$/.test(name)) return 'request';
  if (/^(get|head|options|create|all|extend|Agent|isAxiosError)$/.test(name)) return 'read';
  const options = (call.get('arguments') as NodePath[]).filter(
    (part) => part.isObjectExpression() || part.isIdentifier(),
  );
  const methods = options.flatMap((part) => findEntry(shapeOf(program, file, part), 'method')?.value ?? []);
  const isChange = methods.some(
    (method) => !method.isStringLiteral() || !/^(get|head|options)$/i.test(method.node.value),
  );
  return isChange ? 'request' : 'read';
}
