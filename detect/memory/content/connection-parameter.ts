import type { NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { isCall } from '../../../program/flow/callee.ts';
import { usesOfFunction } from '../../../program/flow/leaves.ts';
import { memberNameOf } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';

const VERBS = /^(get|post|put|patch|delete|all|use|options|head)$/;
const EVENTS = /^(connection|connect|upgrade|secureConnection|stream)$/;

/** The response of a route's handler, and the socket that a connection event hands over: parameters by where the function is registered. */
export function connectionParameter(
  program: Program,
  file: SourceFile,
  path: NodePath<Identifier>,
): 'connection' | undefined {
  const binding = path.scope.getBinding(path.node.name);
  if (binding?.kind !== 'param') return undefined;
  const fn = binding.scope.path;
  if (!fn.isFunction()) return undefined;
  const index = fn.get('params').findIndex(({ node }) => node === binding.identifier);
  if (index === 1 && looksLikeResponse(fn, binding.referencePaths)) return 'connection';
  return usesOfFunction(program, file, fn).some((leaf) => isConnectionCallback(leaf.path, index))
    ? 'connection'
    : undefined;
}

/** The second of two to four parameters of which something like `.json()`, `.status()`, `.writeHead()` is called. */
function looksLikeResponse(fn: NodePath, references: readonly NodePath[]): boolean {
  const count = (fn.node as { params: unknown[] }).params.length;
  const isAnswered = references.some(
    (path) =>
      path.key === 'object' &&
      /^(json|status|sendStatus|writeHead|setHeader|flushHeaders|render|end)$/.test(
        memberNameOf(path.parentPath!) ?? '',
      ),
  );
  return count >= 2 && count <= 4 && isAnswered;
}

function isConnectionCallback(path: NodePath, index: number): boolean {
  const call = path.parentPath;
  if (!isCall(call) || path.listKey !== 'arguments') return false;
  const method = memberNameOf(call.get('callee') as NodePath);
  const [first] = call.get('arguments') as NodePath[];
  if (method === 'on' || method === 'once')
    return index === 0 && first?.isStringLiteral() === true && EVENTS.test(first.node.value);
  if (method === 'ws') return index === 0;
  return method !== undefined && VERBS.test(method) && index === 1 && path.key !== 0;
}
