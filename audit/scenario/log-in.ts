import type { NodePath } from '@babel/traverse';
import { callSitesOf } from '../../program/calls.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { fieldsRead } from '../../program/express/request-fields.ts';
import { codeOf, type CodeRange } from '../../program/express/route-code.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';
import { sessionKeysRead, sessionKeysWritten } from './session-keys.ts';

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
