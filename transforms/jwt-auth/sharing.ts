import type { NodePath } from '@babel/traverse';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import { callSitesOf } from '../../program/calls.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf, membersOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import type { Obstacle } from './obstacle.ts';

/** Packages that read and write `req.session` by themselves. */
const SESSION_USERS = [
  'passport',
  'connect-flash',
  'express-flash',
  'express-flash-message',
  'express-flash-messages',
  'csurf',
  'csrf-sync',
  'lusca',
  'express-openid-connect',
  'keycloak-connect',
  'grant',
  'connect-ensure-login',
  'express-socket.io-session',
  'express-mysql-session',
];

/** A package that works on the session, or a use of the middleware that is not `app.use(…)`, as for sockets. */
export function sharedWith(program: Program, site: SessionSite): Obstacle | undefined {
  const name = SESSION_USERS.find((one) => callSitesOf(program, one).length > 0);
  if (name !== undefined) return { code: 'session-shared', at: at(callSitesOf(program, name)[0]!), detail: name };
  const leaves = leavesOf(program, [{ file: site.file, path: site.call, steps: [] }]);
  const other = leaves.find(({ path, steps }) => steps.length > 0 || !isMounted(path));
  return other && { code: 'session-shared', at: at(other) };
}

const at = ({ file, path }: { file: SessionSite['file']; path: NodePath }): NonNullable<Obstacle['at']> => ({
  file,
  path,
});

/** `app.use(x)`, and not `io.engine.use(x)`. */
function isMounted(path: NodePath): boolean {
  const call = path.parentPath;
  const callee =
    call?.isCallExpression() && path.listKey === 'arguments' ? (call.get('callee') as NodePath) : undefined;
  if (!callee || memberNameOf(callee) !== 'use') return false;
  return !['engine', 'io'].includes(memberNameOf(callee.get('object') as NodePath) ?? '');
}

/** A place of the server that reads the Authorization header. */
export function readsAuthorization(program: Program): Obstacle | undefined {
  for (const file of program.filesMentioning(['uthorization'])) {
    const member = membersOf(file).find((path) => /^authorization$/i.test(memberNameOf(path) ?? ''));
    const text = file.all('StringLiteral').find((path) => /^authorization$/i.test(path.node.value) && isAskedFor(path));
    const found = member ?? text;
    if (found) return { code: 'authorization-in-use', at: { file, path: found as NodePath } };
  }
  return undefined;
}

/** `req.get('Authorization')`, `req.header('Authorization')`; a list of allowed headers asks for none. */
function isAskedFor(path: NodePath): boolean {
  const call = path.parentPath;
  const callee = call?.isCallExpression() ? (call.get('callee') as NodePath) : undefined;
  return callee !== undefined && /^(get|header)$/.test(memberNameOf(callee) ?? '');
}
