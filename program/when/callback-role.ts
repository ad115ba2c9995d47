import type { NodePath } from '@babel/traverse';
import type { Call } from '../flow/callee.ts';
import { isMember, memberNameOf } from '../flow/place.ts';

/**
 * What a call that the app does not define does with a function that it is given: runs it as part of the same piece of
 * work (`inherit`), keeps it for every later request, event or tick (`later`), or for the end of the process (`shutdown`).
 */
export type CallbackRole = 'inherit' | 'later' | 'shutdown';

const LISTENS = new Set(['on', 'once', 'addListener', 'addEventListener', 'prependListener', 'prependOnceListener']);
const LIFECYCLE = new Set([
  'open',
  'connected',
  'connect',
  'ready',
  'listening',
  'mount',
  'error',
  'disconnected',
  'reconnected',
  'reconnecting',
  'reconnect',
  'finish',
  'end',
]);
const ENDS = /^(exit|beforeExit|SIG[A-Z0-9]+|uncaughtException\w*|unhandledRejection|disconnect|shutdown|warning)$/;

/** Run their function once, or at once for each element. */
const ONCE = new Set(
  `then catch finally forEach map filter find findIndex findLast findLastIndex some every reduce reduceRight sort toSorted flatMap from
  each eachSeries eachLimit eachOf mapSeries mapLimit series parallel waterfall times sortBy groupBy keyBy partition mapValues pickBy omitBy
  replace replaceAll listen connect createConnection createChannel createConfirmChannel assertQueue assertExchange sync authenticate
  initialize init open ready isReady load exec execFile query run transaction withTransaction serialize parallelize prepare
  readFile writeFile appendFile readdir stat lstat access mkdir exists unlink rename copyFile realpath lookup resolve
  setTimeout setImmediate queueMicrotask nextTick delay promisify call apply runInContext tap startActiveSpan promise`.split(
    /\s+/,
  ),
);

/** `index` is that of the argument. */
export function callbackRole(call: Call, index: number): CallbackRole {
  const callee = call.get('callee') as NodePath;
  const name = callee.isIdentifier() ? callee.node.name : memberNameOf(callee);
  if (call.isNewExpression()) return callee.isIdentifier({ name: 'Promise' }) ? 'inherit' : 'later';
  if (name === undefined) return 'later';
  if (LISTENS.has(name) && index > 0) return listenerRole(call, callee, name);
  return ONCE.has(name) || isLastWord(call, index, name) ? 'inherit' : 'later';
}

/** Run their function, which may be told of an error first, for each of many things. */
const REPEATING =
  /^(use|all|get|post|put|patch|delete|param|subscribe|consume|watch|schedule|every|scan\w*|on[A-Z]?\w*)$/;

/** `hash(password, (err, salt) => …)`: Node's way to tell the result of one call. */
function isLastWord(call: Call, index: number, name: string): boolean {
  const callback = (call.get('arguments') as NodePath[])[index];
  if (!callback?.isFunction() || index !== call.node.arguments.length - 1 || REPEATING.test(name)) return false;
  const [first] = callback.get('params') as NodePath[];
  return first?.isIdentifier() === true && /^(e|er|err|error)$/.test(first.node.name);
}

function listenerRole(call: Call, callee: NodePath, name: string): CallbackRole {
  const [event] = call.get('arguments') as NodePath[];
  const word = event?.isStringLiteral() ? event.node.value : '';
  const object = isMember(callee) ? (callee.get('object') as NodePath) : undefined;
  if (object?.isIdentifier({ name: 'process' })) return ENDS.test(word) ? 'shutdown' : 'later';
  return LIFECYCLE.has(word) || name === 'once' ? 'inherit' : 'later';
}
