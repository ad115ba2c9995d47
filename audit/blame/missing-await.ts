import type { Program } from '../../program/program.ts';
import { codeOf } from '../../program/express/route-code.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import { unawaitedIn, type Unawaited } from '../../program/unawaited.ts';
import { excerpt } from '../excerpt.ts';
import type { Held } from './blame.ts';

/** Calls in the code of routes whose promise is used as if it were the answer: no state, but it looks like lost state. */
export function missingAwaits(program: Program): Held[] {
  const byCall = new Map<Unawaited['path']['node'], { call: Unawaited; routes: Route[] }>();
  for (const route of routesOf(program)) {
    for (const call of unawaitedOf(program, route)) {
      const known = byCall.get(call.path.node);
      if (known) known.routes.push(route);
      else byCall.set(call.path.node, { call, routes: [route] });
    }
  }
  return [...byCall.values()].map(toHeld);
}

function unawaitedOf(program: Program, { handlers, before }: Route): Unawaited[] {
  const code = [...before, ...handlers].flatMap((handler) => codeOf(program, handler));
  const functions = code.filter(({ path }) => path.isFunction() || path.isCallExpression());
  const found = functions.flatMap(({ file, path }) => unawaitedIn(program, file, path));
  return [...new Map(found.map((one) => [one.path.node, one])).values()];
}

function toHeld({ call, routes }: { call: Unawaited; routes: readonly Route[] }): Held {
  const { file, path } = call;
  const at = file.locate(path.node);
  const message = 'This call gives a promise, and the code goes on without waiting for its result.';
  const finding = {
    check: 'cache',
    rule: 'missing-await',
    at,
    message,
    automation: 'manual',
    transform: null,
  } as const;
  return {
    finding: {
      ...finding,
      reason: 'Put `await` before the call, or return its promise.',
      code: excerpt(finding, file.text),
    },
    routes: [...new Set(routes)].map((route) => ({ method: route.method, pattern: route.path, by: 'handlers' })),
    texts: [],
    alone: true,
  };
}
