import { callSitesOf } from '../../program/calls.ts';
import type { AuditFinding } from '../../core/audit-report.ts';
import type { Location } from '../../core/location.ts';
import { fieldsRead } from '../../program/express/request-fields.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import { routesTouching } from '../../program/express/routes-touching.ts';
import type { Program } from '../../program/program.ts';
import { redisClientsOf } from '../../program/redis-clients.ts';

/**
 * Routes whose own code uses state: what the audit found, the session, or a client of Redis or S3, where it may have been moved to. Only
 * those are written to: a route of another kind may send mail or charge a card.
 */
export function routesWithState(program: Program, findings: readonly AuditFinding[]): ReadonlySet<Route> {
  const clients: Location[] = [
    ...redisClientsOf(program).map(({ file, binding }) => file.locate(binding.identifier)),
    ...callSitesOf(program, '@aws-sdk/client-s3').map(({ file, path }) => file.locate(path.node)),
  ];
  const held = findings.flatMap(({ at, uses = [] }) => [at, ...uses]);
  const touched = routesTouching(program, [...held, ...clients]);
  const direct = touched.filter(({ by }) => by === 'handlers').map(({ route }) => route);
  return new Set([...direct, ...routesOf(program).filter((route) => fieldsRead(program, route, 'session').length > 0)]);
}
