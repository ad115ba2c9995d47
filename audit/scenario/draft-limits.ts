import { collectLimiterSites } from '../../detect/rate-limits/limiter-sites.ts';
import { fieldsRead } from '../../program/express/request-fields.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import { routesTouching } from '../../program/express/routes-touching.ts';
import type { Program } from '../../program/program.ts';
import type { Block, DraftRequest } from './block.ts';
import { logInsOf } from './log-in.ts';
import { bodyOf } from './request-body.ts';

/** Requests sent to find out where a limit is. */
const PROBES = 61;
const MOST_LIMITS = 4;

/** One block for each route with a limiter of its own: the request as a stranger, over and over; a trial tells how often. */
export function draftLimits(program: Program): Block[] {
  // express-slow-down never refuses, and waiting for it takes minutes.
  const refusing = collectLimiterSites(program).filter(({ library }) => library !== 'express-slow-down');
  const limited = refusing.flatMap((site) => {
    const touched = routesTouching(program, [site.file.locate(site.call.node)]);
    const own = touched.filter(({ by }) => by === 'handlers').map(({ route }) => route);
    return requestable(program, own) ?? [];
  });
  return [...new Set(limited)].slice(0, MOST_LIMITS).map((route) => ({
    kind: 'limit',
    title: `${route.method} ${route.path} is limited`,
    requests: [probe(program, route)],
  }));
}

/** The route to send to: one that a stranger may call if there is one; below a `use`, a page. */
function requestable(program: Program, routes: readonly Route[]): Route | undefined {
  const direct = routes.filter(({ method }) => method !== 'USE');
  const below = routes
    .filter(({ method }) => method === 'USE')
    .flatMap((use) =>
      routesOf(program).filter(
        (route) => route.method === 'GET' && use.path !== '/' && route.path.startsWith(use.path),
      ),
    );
  return [...direct, ...below].find(({ path }) => !path.includes('*'));
}

function probe(program: Program, route: Route): DraftRequest {
  const logIn = logInsOf(program).find((one) => one.route === route);
  const fields = logIn?.fields ?? fieldsRead(program, route, 'body');
  const values = Object.fromEntries(fields.map((field) => [field, 'unsticky-guess']));
  const content = route.method === 'GET' ? {} : bodyOf(program, route, values);
  const path = route.path.replace(/:(\w+)(\([^)]*\))?\??/g, '1');
  return {
    title: `${route.path} within its limit`,
    method: route.method === 'ALL' ? 'GET' : route.method,
    path,
    repeat: PROBES,
    ...content,
  };
}
