import type { NodePath } from '@babel/traverse';
import { callSitesOf } from '../../program/calls.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import { fieldsRead, partsIn } from '../../program/express/request-fields.ts';
import { codeOf, type CodeRange } from '../../program/express/route-code.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';

/** A route that makes the client known. */
export interface LogIn {
  readonly route: Route;
  /** Fields of the body that it needs. */
  readonly fields: readonly string[];
  /** It answers with a signed token, which later requests send. */
  readonly givesToken: boolean;
}

/** The routes that log in, the likeliest first: what they put into the session is read by most other routes. */
export function logInsOf(program: Program): readonly LogIn[] {
  const routes = routesOf(program).filter(({ method }) => method === 'POST' || method === 'PUT');
  const found = routes.flatMap((route) => {
    const strength = strengthOf(program, route);
    return strength > 0 ? [{ strength, logIn: toLogIn(program, route) }] : [];
  });
  return found
    .filter(({ logIn }) => logIn.fields.length > 0)
    .toSorted((a, b) => b.strength - a.strength)
    .map(({ logIn }) => logIn);
}

function toLogIn(program: Program, route: Route): LogIn {
  const own = codeOfRoute(program, route);
  const strategy = own.some((code) => passportStrategies(program, code).some(isOwnLogin));
  const fields = fieldsRead(program, route, 'body');
  return {
    route,
    fields: strategy ? [...new Set([...passportFields(program), ...fields])] : fields,
    givesToken: own.some((code) => signsToken(program, code)),
  };
}

/** How sure it is that a route logs in; 0 where nothing says so. */
function strengthOf(program: Program, route: Route): number {
  const own = codeOfRoute(program, route);
  if (own.some((code) => passportStrategies(program, code).some(isOwnLogin))) return 100;
  if (own.some(callsLogIn)) return 90;
  const readElsewhere = sessionKeysRead(program)
    .filter(({ route: other }) => other !== route)
    .flatMap(({ keys }) => keys);
  const written = own.flatMap(sessionKeysWritten);
  const uses = Math.max(0, ...written.map((key) => readElsewhere.filter((other) => other === key).length));
  const guarded = sessionKeysRead(program).some(
    (one) => one.route === route && one.guards.some((key) => written.includes(key)),
  );
  return guarded ? 0 : uses + (own.some((code) => signsToken(program, code)) ? 80 : 0);
}

function codeOfRoute(program: Program, { handlers }: Route): CodeRange[] {
  return handlers.flatMap((handler) => codeOf(program, handler));
}

function isOwnLogin(strategy: string): boolean {
  return strategy.startsWith('local');
}

/** The first arguments of `passport.authenticate(…)` in a piece of code. */
function passportStrategies(program: Program, { file, path }: CodeRange): string[] {
  return callSitesOf(program, 'passport').flatMap((site) => {
    const isHere =
      site.file === file && site.path.node.start! >= path.node.start! && site.path.node.end! <= path.node.end!;
    const [first] = site.path.get('arguments') as NodePath[];
    return isHere && site.names.at(-1) === 'authenticate' && first?.isStringLiteral() ? [first.node.value] : [];
  });
}

/** The fields that passport-local reads: `usernameField` and `passwordField`, or its own names. */
function passportFields(program: Program): string[] {
  const [site] = callSitesOf(program, 'passport-local');
  const [options] = (site?.path.get('arguments') ?? []) as NodePath[];
  const named = (key: string): string | undefined => {
    const property = options?.isObjectExpression()
      ? options.node.properties.find(
          (one) => one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name === key,
        )
      : undefined;
    return property?.type === 'ObjectProperty' && property.value.type === 'StringLiteral'
      ? property.value.value
      : undefined;
  };
  return [named('usernameField') ?? 'username', named('passwordField') ?? 'password'];
}

function callsLogIn({ file, path }: CodeRange): boolean {
  return file
    .all('CallExpression')
    .some(
      (call) =>
        call.node.start! >= path.node.start! &&
        call.node.end! <= path.node.end! &&
        /^log[iI]n$/.test(memberNameOf(call.get('callee') as NodePath) ?? '') &&
        isRequest(call.get('callee') as NodePath),
    );
}

function isRequest(member: NodePath): boolean {
  const object = member.get('object') as NodePath;
  const binding = object.isIdentifier() ? object.scope.getBinding(object.node.name) : undefined;
  return binding?.kind === 'param';
}

function signsToken(program: Program, { file, path }: CodeRange): boolean {
  const sites = [
    ...callSitesOf(program, 'jsonwebtoken').filter(({ names }) => names.at(-1) === 'sign'),
    ...callSitesOf(program, 'jose').filter(({ names }) => /Sign/.test(names[0] ?? '')),
  ];
  return sites.some(
    (site) => site.file === file && site.path.node.start! >= path.node.start! && site.path.node.end! <= path.node.end!,
  );
}

/** The keys that a piece of code assigns in the session. */
function sessionKeysWritten(code: CodeRange): string[] {
  return partsIn(code, 'session').flatMap(({ path }) => {
    const member = path.parentPath;
    const isTarget =
      isMember(member) &&
      path.key === 'object' &&
      member!.key === 'left' &&
      member!.parentPath?.isAssignmentExpression();
    return isTarget ? [memberNameOf(member!) ?? []].flat() : [];
  });
}

interface KeysRead {
  readonly route: Route;
  readonly keys: readonly string[];
  /** Those that a middleware in front reads. */
  readonly guards: readonly string[];
}

/** The keys of the session that each route reads, in its handlers and in what stands before. */
export function sessionKeysRead(program: Program): readonly KeysRead[] {
  return program.remember('session-keys-read', () =>
    routesOf(program).map((route) => {
      const last = route.handlers.at(-1);
      const front = route.handlers.slice(0, -1).flatMap((handler) => codeOf(program, handler).flatMap(keysRead));
      const own = last ? codeOf(program, last).flatMap(keysRead) : [];
      return { route, keys: [...new Set([...front, ...own])], guards: front };
    }),
  );
}

function keysRead(code: CodeRange): string[] {
  return partsIn(code, 'session').flatMap(({ path }) => {
    const member = path.parentPath;
    if (!isMember(member) || path.key !== 'object') return [];
    return member!.key === 'left' && member!.parentPath?.isAssignmentExpression()
      ? []
      : [memberNameOf(member!) ?? []].flat();
  });
}
