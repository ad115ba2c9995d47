import { collectSessionSites, type SessionSite } from '../../detect/sessions/session-sites.ts';
import { defineTransform } from '../../program/transform.ts';
import type { Refusal } from '../../core/refusal.ts';
import { judge } from './judge.ts';
import { isObstacle, type Obstacle } from './obstacle.ts';
import { planGroup } from './plan-group.ts';
import { refusals, type JwtRefusal } from './refusals.ts';

/** Signed tokens instead of sessions, for APIs. */
export const jwtAuth = defineTransform<JwtRefusal>({
  name: 'jwt-auth',
  check: 'sessions',
  alternativeTo: 'session-store',
  title: 'Sign tokens instead of keeping sessions',
  why: 'A token holds who is signed in, so that no instance has to look it up; only log-outs are kept, in Redis, for as long as a token would have lived. The price: clients must keep the token of the log-in and send it (no cookie does it for them), what is in it stays as it was until it ends, whoever has it can read it, and each request carries it. With sessions in Redis clients change nothing.',
  words: ['express-session'],
  refusals,
  analyze(program, options) {
    const sites = collectSessionSites(program);
    const decided = sites.map((site) => {
      const identity = judge(program, site, sites);
      return { site, result: isObstacle(identity) ? identity : planGroup(program, site, identity, options) };
    });
    return {
      findings: sites.flatMap(({ finding }) => finding ?? []),
      groups: decided.flatMap(({ site, result }, n) =>
        isObstacle(result) ? [] : { ...result, id: `jwt-auth/${site.file.path}#${n + 1}` },
      ),
      refusals: decided.flatMap(({ site, result }) => (isObstacle(result) ? refusalOf(site, result) : [])),
    };
  },
});

function refusalOf(site: SessionSite, { code, at, detail }: Obstacle): Refusal<JwtRefusal> {
  const of = site.file.locate(site.call.node);
  return { code, at: at ? at.file.locate(at.path.node) : of, of, ...(detail !== undefined && { detail }) };
}
