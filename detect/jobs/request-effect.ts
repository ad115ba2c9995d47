import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Call } from '../../program/flow/callee.ts';
import { isMember } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import { packagesBehind } from './origins.ts';
import { FETCHERS, type Effect } from './vocabulary.ts';

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

/** True for `fetch()`, and calls of axios and its kin, or of an instance that they made. */
export function isFetch(program: Program, file: SourceFile, call: Call): boolean {
  const callee = call.get('callee') as NodePath;
  if (callee.isIdentifier({ name: 'fetch' }))
    return (
      !callee.scope.hasBinding('fetch', true) ||
      packagesBehind(program, file, callee).some((name) => FETCHERS.has(name))
    );
  const object = isMember(callee) ? (callee.get('object') as NodePath) : callee;
  return packagesBehind(program, file, object).some((name) => FETCHERS.has(name));
}
