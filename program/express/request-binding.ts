import type { Binding, NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { argumentsFor } from '../values/callers.ts';
import { unwrap } from '../values/unwrap.ts';

/** Helpers between a handler and what takes its request; real apps stay below four. */
const DEEPEST = 5;

/**
 * The parameter that a name stands for, where it is the request: the first of a handler or middleware, the second of an error
 * handler, or what all callers of a helper hand their request to. Undefined for anything else.
 */
export function requestBinding(program: Program, file: SourceFile, path: NodePath, depth = 0): Binding | undefined {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  const fn = binding?.scope.path;
  if (binding?.kind !== 'param' || !binding.constant || !fn?.isFunction() || depth > DEEPEST) return undefined;
  const parameters = fn.get('params') as NodePath[];
  const index = parameters.findIndex(({ node }) => node === binding.identifier);
  if (index < 0) return undefined;
  if (isRequestOfHandler(index, parameters.length)) return binding;
  const given = argumentsFor(program, file, parameters[index]!);
  const areRequests = given.every(
    (one) => requestBinding(program, one.file, unwrap(one.path), depth + 1) !== undefined,
  );
  return given.length > 0 && areRequests ? binding : undefined;
}

function isRequestOfHandler(index: number, count: number): boolean {
  return index === 0 ? count === 2 || count === 3 : index === 1 && count === 4;
}
