import { fieldsRead } from '../../program/express/request-fields.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';
import { type Block, type DraftRequest, STRANGER } from './block.ts';
import { type Credentials, findCredentials, type Seeds } from './credentials.ts';
import type { LogIn } from './log-in.ts';
import { sessionKeysRead } from './session-keys.ts';
import { bodyOf, madeUp } from './request-body.ts';

/** Routes shown to the user and to a stranger. */
const MOST_PAGES = 3;

/** Log in, then read what needs it, and show the same to a stranger: with found, signed-up or made-up credentials. */
export function draftLogIn(program: Program, logIn: LogIn, seeds: Seeds): Block {
  const found = findCredentials(program, logIn.fields, seeds);
  const signUp = found ? undefined : findSignUp(program, logIn);
  const credentials = found ?? Object.fromEntries(logIn.fields.map((field) => [field, String(madeUp(field, false))]));
  const requests = [
    ...(signUp ? [signUpRequest(program, signUp, credentials)] : []),
    logInRequest(program, logIn, credentials),
    ...pagesOf(program, logIn).flatMap((route) => pageRequests(route, logIn)),
  ];
  return { kind: 'login', title: `${logIn.route.method} ${logIn.route.path} logs in`, requests };
}

function findSignUp(program: Program, { route, fields }: LogIn): Route | undefined {
  return routesOf(program).find((other) => {
    if (other.method !== 'POST' || other === route || other.path === route.path) return false;
    const own = fieldsRead(program, other, 'body');
    return fields.every((field) => own.includes(field));
  });
}

function signUpRequest(program: Program, route: Route, credentials: Credentials): DraftRequest {
  const fields = fieldsRead(program, route, 'body');
  const values = Object.fromEntries(fields.map((field) => [field, credentials[field] ?? madeUp(field, false)]));
  return {
    title: 'Sign up',
    user: 'newcomer',
    method: route.method,
    path: route.path,
    ...bodyOf(program, route, values),
    asserts: ['status < 400'],
  };
}

function logInRequest(program: Program, { route }: LogIn, credentials: Credentials): DraftRequest {
  return {
    title: 'Log in',
    name: 'login',
    method: route.method,
    path: route.path,
    ...bodyOf(program, route, credentials),
    asserts: ['status < 400'],
  };
}

/** Pages without parameters that know the user, the ones that read the session themselves first. */
function pagesOf(program: Program, { route: own, givesToken }: LogIn): Route[] {
  const pages = routesOf(program).filter(
    ({ method, path }) => method === 'GET' && !/[:*(]/.test(path) && !/log-?out|sign-?out/i.test(path),
  );
  const reading = new Set(
    sessionKeysRead(program)
      .filter(({ keys }) => keys.length > 0)
      .map(({ route }) => route),
  );
  const known = pages.filter((page) => reading.has(page));
  const guarded = givesToken
    ? pages.filter(({ handlers }) => handlers.length > 1)
    : pages.filter((page) => page.path !== own.path);
  return [...new Set([...known, ...guarded])].slice(0, MOST_PAGES);
}

function pageRequests({ path }: Route, { givesToken }: LogIn): DraftRequest[] {
  const headers = givesToken ? { Authorization: 'Bearer {{login.response.body.token}}' } : {};
  return [
    { title: `${path} knows the user`, method: 'GET', path, repeat: 2, headers, asserts: ['status < 500'] },
    { title: `${path} does not know a stranger`, method: 'GET', path, user: STRANGER, asserts: ['status < 500'] },
  ];
}
