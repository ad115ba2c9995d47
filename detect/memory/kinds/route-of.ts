import type { NodePath } from '@babel/traverse';
import { isCall } from '../../../program/flow/callee.ts';
import { memberNameOf } from '../../../program/flow/place.ts';

const VERBS = /^(get|post|put|patch|delete|all|head|options)$/;

/** `POST /cart` where the code stands in a handler that is written at its route, `the event "join"` in a listener. */
export function routeOf(path: NodePath): string | undefined {
  const call = path.findParent(
    (at) => isCall(at) && at.node.arguments.length > 1 && at !== path && named(at) !== undefined,
  );
  return call ? named(call) : undefined;
}

function named(path: NodePath): string | undefined {
  if (!isCall(path)) return undefined;
  const [first, ...rest] = path.get('arguments') as NodePath[];
  const method = memberNameOf(path.get('callee') as NodePath) ?? '';
  if (!first?.isStringLiteral() || !rest.some((argument) => argument.isFunction())) return undefined;
  if (VERBS.test(method) && first.node.value.startsWith('/')) return `${method.toUpperCase()} ${first.node.value}`;
  return method === 'on' ? `the event "${first.node.value}"` : undefined;
}
