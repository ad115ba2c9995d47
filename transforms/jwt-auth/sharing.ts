import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import { callSitesOf } from '../../program/calls.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf, membersOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { propertyKey } from '../../program/values/property-key.ts';
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
  'cookie-session',
  'client-sessions',
  'iron-session',
  'koa-session',
  'koa-generic-session',
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

/** Packages that read the Authorization header by themselves. */
const HEADER_USERS = [
  'express-jwt',
  'passport-jwt',
  'passport-http-bearer',
  'express-bearer-token',
  'express-oauth2-jwt-bearer',
  'express-basic-auth',
  'basic-auth',
  'http-auth',
];

/** A place of the server that reads the Authorization header. */
export function readsAuthorization(program: Program): Obstacle | undefined {
  const name = HEADER_USERS.find((one) => callSitesOf(program, one).length > 0);
  if (name !== undefined) return { code: 'authorization-in-use', at: at(callSitesOf(program, name)[0]!), detail: name };
  for (const file of program.filesMentioning(['uthorization'])) {
    const found = readsIn(file)[0];
    if (found) return { code: 'authorization-in-use', at: { file, path: found } };
  }
  return undefined;
}

const isHeader = (name: string | undefined): boolean => name?.toLowerCase() === 'authorization';

/** `req.headers.authorization`, `const { authorization } = req.headers`, `req.get('Authorization')`. */
function readsIn(file: SourceFile): NodePath[] {
  const members = membersOf(file).filter((path) => isHeader(memberNameOf(path)));
  const keys = file
    .all('ObjectProperty')
    .filter((path) => path.parentPath.isObjectPattern() && isHeader(propertyKey(path.node)));
  const asked = file.all('StringLiteral').filter((path) => isHeader(path.node.value) && isAskedFor(path));
  return [...members, ...keys, ...asked];
}

/** A list of allowed headers asks for none, nor does `res.header(name, value)`. */
function isAskedFor(path: NodePath): boolean {
  const call = path.parentPath;
  if (!call?.isCallExpression() || call.node.arguments.length !== 1) return false;
  return /^(get|header)$/.test(memberNameOf(call.get('callee') as NodePath) ?? '');
}
