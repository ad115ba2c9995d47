import type { Program } from '../program.ts';
import { flatHandlers, type Handler } from './handlers.ts';
import { joinPatterns, matchesPattern, pathPatterns } from './path-patterns.ts';
import type { RouterCall } from './router-call.ts';
import { isRouter, type Router, routersOf } from './routers.ts';

/** One path that an Express app answers, or that passes through the middleware of a `use`. */
export interface Route {
  /** In capitals; `ALL` for `all`, `WS` for a WebSocket route of express-ws, `USE` for middleware. */
  readonly method: string;
  /** From the root of the app, with the prefixes of the routers above; `*` where the text does not tell. */
  readonly path: string;
  /** The registering call, e.g. `router.post('/login', …)`. */
  readonly call: RouterCall;
  /** Middleware of the route itself and its handler, in order. */
  readonly handlers: readonly Handler[];
  /** What `use` runs before, from the app down to the router. */
  readonly before: readonly Handler[];
}

/** Routers inside routers; real apps stay below five. */
const DEEPEST = 8;

/** All routes of the app's Express servers, in the order of registration of each router. */
export function routesOf(program: Program): readonly Route[] {
  return program.remember('express-routes', () => {
    const routers = routersOf(program);
    const roots = routers.filter(
      (router) => !routers.some((other) => other.calls.some((call) => mounts(program, call, router))),
    );
    return roots.flatMap((root) => routesIn(program, routers, { router: root, prefix: '', before: [], depth: 0 }));
  });
}

interface Mount {
  readonly router: Router;
  readonly prefix: string;
  readonly before: readonly Handler[];
  readonly depth: number;
}

function routesIn(program: Program, routers: readonly Router[], mount: Mount): Route[] {
  const { router, prefix, depth } = mount;
  if (depth > DEEPEST) return [];
  return router.calls.flatMap((call) =>
    pathPatterns(program, call.file, call.pathAt).flatMap((pattern) => {
      const path = joinPatterns(prefix, pattern);
      const handlers = flatHandlers(program, call);
      const before = [...mount.before, ...middlewareBefore(program, mount, call, path)];
      const own = { method: methodOf(call.name), path, call, handlers, before };
      const inner = routers.filter((other) => handlers.some((handler) => isRouter(program, handler, other)));
      const around = handlers.filter((handler) => !inner.some((other) => isRouter(program, handler, other)));
      const below = inner.flatMap((other) =>
        routesIn(program, routers, { router: other, prefix: path, before: [...before, ...around], depth: depth + 1 }),
      );
      return inner.length > 0 && around.length === 0 ? below : [{ ...own, handlers: around }, ...below];
    }),
  );
}

/** What the router's own `use` calls put in front of a registration; of another file's order nothing is known. */
function middlewareBefore(program: Program, { router, prefix }: Mount, call: RouterCall, path: string): Handler[] {
  const earlier = router.calls.filter(
    (other) =>
      other.name === 'use' &&
      other !== call &&
      (other.file !== call.file || other.call.node.end! < call.call.node.end!),
  );
  return earlier.flatMap((other) => {
    const patterns = pathPatterns(program, other.file, other.pathAt).map((pattern) => joinPatterns(prefix, pattern));
    if (!patterns.some((pattern) => matchesPattern(pattern, path, true))) return [];
    return flatHandlers(program, other).filter(
      (handler) => !routersOf(program).some((inner) => isRouter(program, handler, inner)),
    );
  });
}

function mounts(program: Program, call: RouterCall, router: Router): boolean {
  return call.name === 'use' && flatHandlers(program, call).some((handler) => isRouter(program, handler, router));
}

function methodOf(name: string): string {
  return name === 'del' ? 'DELETE' : name.toUpperCase();
}

/** The routes that a request passes, middleware first where it stands first. */
export function routesFor(routes: readonly Route[], method: string, path: string): Route[] {
  return routes.filter((route) => {
    if (route.method === 'USE') return matchesPattern(route.path, path, true);
    return (route.method === 'ALL' || route.method === method) && matchesPattern(route.path, path);
  });
}
