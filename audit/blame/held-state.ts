import type { NodePath } from '@babel/traverse';
import type { AuditFinding } from '../../core/audit-report.ts';
import type { Location } from '../../core/location.ts';
import type { Program } from '../../program/program.ts';
import { routesTouching } from '../../program/express/routes-touching.ts';
import { pathAt } from '../../program/path-at.ts';
import type { Held } from './blame.ts';

/** The findings of an audit with the routes that use them, so that a symptom can be blamed on them. */
export function heldState(program: Program, findings: readonly AuditFinding[]): Held[] {
  return findings.map((finding) => ({ finding, routes: routesOf(program, finding), texts: textsAt(program, finding) }));
}

function routesOf(program: Program, { at, uses = [] }: AuditFinding): Held['routes'] {
  return routesTouching(program, [at, ...uses]).map(({ route, by }) => ({
    method: route.method,
    pattern: route.path,
    by,
  }));
}

/** The string literals of the expression that makes the state; of sockets those of the messages that are sent, too. */
function textsAt(program: Program, { at, check, uses = [] }: AuditFinding): string[] {
  const places = check === 'websockets' ? [at, ...uses] : [at];
  return places.flatMap((place) => literalsAt(program, place));
}

function literalsAt(program: Program, at: Location): string[] {
  const file = program.file(at.file);
  const path = file && pathAt(file, at);
  const made: NodePath | undefined = path?.isVariableDeclarator() ? (path.get('init') as NodePath) : path;
  if (!made?.node || !made.isExpression()) return [];
  const texts: string[] = [];
  made.traverse({ StringLiteral: ({ node }) => void texts.push(node.value) });
  return texts;
}
