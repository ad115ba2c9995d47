import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import type { Call } from '../../program/flow/callee.ts';
import { routersOf } from '../../program/express/routers.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';

/**
 * What code outside the app does with a function that it is given: `route` (Express), `caught` (a wrapper that handles
 * rejections), `ignored` (the result is used by nobody: a listener, a timer, a callback with an error first), `chain`
 * (`.then` waits), `array` (a method of arrays), `test`; undefined where it may use the result at once.
 */
export type Consumer = 'route' | 'caught' | 'ignored' | 'chain' | 'array' | 'test' | undefined;

const ROUTES = new Set(['use', 'get', 'post', 'put', 'patch', 'delete', 'all', 'options', 'head', 'param', 'del']);
const LISTENS = new Set([
  'on',
  'once',
  'addListener',
  'addEventListener',
  'prependListener',
  'prependOnceListener',
  'onmessage',
]);
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'nextTick']);
const ARRAY_METHODS = new Set([
  'map',
  'forEach',
  'filter',
  'find',
  'findIndex',
  'some',
  'every',
  'reduce',
  'flatMap',
  'sort',
  'findLast',
  'toSorted',
  'reduceRight',
]);
const WRAPPERS = new Set([
  'asyncHandler',
  'expressAsyncHandler',
  'catchAsync',
  'asyncWrapper',
  'wrapAsync',
  'asyncMiddleware',
  'catchErrors',
]);
const CHAINS = new Set(['then', 'catch', 'finally']);
const TESTS = new Set(['it', 'test', 'before', 'after', 'beforeEach', 'afterEach', 'beforeAll', 'afterAll', 'specify']);
const STARTS = new Set([
  'listen',
  'createServer',
  'schedule',
  'scheduleJob',
  'serializeUser',
  'deserializeUser',
  'connect',
  'ready',
  'process',
  'add',
]);

/** `fn`: the function itself, whose parameters tell a callback that takes the error first. */
export function consumerOf(program: Program, call: Call, index: number, fn: NodePath<FunctionNode>): Consumer {
  const callee = call.get('callee') as NodePath;
  const name = callee.isIdentifier() ? callee.node.name : memberNameOf(callee);
  if (name === undefined) return undefined;
  if (call.isNewExpression()) return /Strategy$|CronJob$|Worker$/.test(name) ? 'ignored' : undefined;
  const known = byName(name, index, callee);
  if (known) return known;
  if (isRegistration(program, call, fn) || looksLikeRoute(callee, name, fn)) return 'route';
  if (ARRAY_METHODS.has(name) && index === 0) return 'array';
  return STARTS.has(name) || takesErrorFirst(fn) || isMiddlewareOf(name, fn) ? 'ignored' : undefined;
}

function byName(name: string, index: number, callee: NodePath): Consumer {
  if (WRAPPERS.has(name)) return 'caught';
  if (callee.isIdentifier() && TESTS.has(name)) return 'test';
  if (TIMERS.has(name) || (LISTENS.has(name) && index > 0)) return 'ignored';
  return CHAINS.has(name) ? 'chain' : undefined;
}

/** `app.get('/path', …)`, `router.use(…)`, `router.route('/x').post(…)` of an app or router that Express made. */
function isRegistration(program: Program, call: Call, fn: NodePath<FunctionNode>): boolean {
  const calls = program.remember(
    'express-registrations',
    () => new Set(routersOf(program).flatMap((router) => router.calls.map((one) => one.call.node as object))),
  );
  return calls.has(call.node) && fn.node.params.length <= 4;
}

/** The app is not known: it is told by a method that registers, and a function that takes a request. */
function looksLikeRoute(callee: NodePath, name: string, fn: NodePath<FunctionNode>): boolean {
  if (!callee.isMemberExpression() || !ROUTES.has(name)) return false;
  return fn.node.params.length >= 2 && /^_?(req|request|ctx|context)/i.test(nameOf(fn.node.params[0]));
}

function takesErrorFirst(fn: NodePath<FunctionNode>): boolean {
  return /^_?(e|err|error|er)$/i.test(nameOf(fn.node.params[0])) && !fn.isArrowFunctionExpression({ expression: true });
}

/** `io.use((socket, next) => …)`. */
function isMiddlewareOf(name: string, fn: NodePath<FunctionNode>): boolean {
  return name === 'use' && /^(next|cb|done)$/.test(nameOf(fn.node.params.at(-1)));
}

function nameOf(node: object | undefined): string {
  const { name, left } = (node ?? {}) as { name?: string; left?: { name?: string } };
  return name ?? left?.name ?? '';
}
