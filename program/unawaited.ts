import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../ast/source-file.ts';
import { callSitesOf } from './calls.ts';
import { calledFunctions, isCall, type Call } from './flow/callee.ts';
import { leavesOf } from './flow/leaves.ts';
import { isMember, memberNameOf } from './flow/place.ts';
import { referencesTo } from './flow/references.ts';
import type { Program } from './program.ts';
import { redisClientsOf } from './redis-clients.ts';

/** A call whose promise is taken for its result, or that nobody waits for. */
export interface Unawaited {
  readonly file: SourceFile;
  readonly path: Call;
}

/** The calls in a piece of code that give a promise which is used at once or dropped: one `await` is missing. */
export function unawaitedIn(program: Program, file: SourceFile, root: NodePath): Unawaited[] {
  const found: Unawaited[] = [];
  const look = (path: NodePath): void => {
    if (isCall(path) && !isWaitedFor(path) && givesPromise(program, file, path)) found.push({ file, path });
  };
  look(root);
  root.traverse({ enter: look });
  return found;
}

function givesPromise(program: Program, file: SourceFile, call: Call): boolean {
  // A curried call runs what the first call made, which nobody can see.
  if ((call.get('callee') as NodePath).isCallExpression()) return false;
  const own = calledFunctions(program, file, call);
  if (own.length > 0) return own.every(({ path }) => path.node.async && !path.node.generator);
  return redisCalls(program).has(call.node);
}

/** All calls of methods of the app's Redis clients and limiters, in whatever file. */
function redisCalls(program: Program): ReadonlySet<Call['node']> {
  return program.remember('redis-calls', () => {
    const clients = redisClientsOf(program).flatMap(({ file, binding }) => referencesTo(file, binding));
    const limiters = callSitesOf(program, 'rate-limiter-flexible').map(({ file, path }) => ({ file, path, steps: [] }));
    return new Set(leavesOf(program, [...clients, ...limiters]).flatMap(({ path }) => commandOf(path)?.node ?? []));
  });
}

function commandOf(client: NodePath): Call | undefined {
  const member = client.parentPath;
  const call = isMember(member) && client.key === 'object' && member!.key === 'callee' ? member!.parentPath : undefined;
  const name = member && memberNameOf(member);
  if (!isCall(call) || (call.get('arguments') as NodePath[]).at(-1)?.isFunction()) return undefined;
  return !/^(on|once|multi|unref|connect|quit|duplicate)$/.test(name ?? '') ? call : undefined;
}

const WAITS = new Set(['AwaitExpression', 'ReturnStatement', 'YieldExpression', 'ArrayExpression']);
const PASSES_ON = new Set([
  'ConditionalExpression',
  'LogicalExpression',
  'TSAsExpression',
  'TSNonNullExpression',
  'ParenthesizedExpression',
  'SequenceExpression',
]);

/** The promise is awaited, returned, chained, gathered, or kept in a name that is. */
function isWaitedFor(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent || WAITS.has(parent.node.type)) return true;
  if (parent.isUnaryExpression({ operator: 'void' }) || parent.isForOfStatement({ await: true })) return true;
  if (parent.isArrowFunctionExpression()) return path.key === 'body';
  if (isMember(parent)) return path.key === 'object' && /^(then|catch|finally)$/.test(memberNameOf(parent) ?? '');
  if (PASSES_ON.has(parent.node.type) && path.key !== 'test') return isWaitedFor(parent);
  if (isCall(parent)) return isGathered(parent, path);
  return parent.isVariableDeclarator() && isNameWaitedFor(parent.get('id') as NodePath);
}

function isGathered(call: Call, argument: NodePath): boolean {
  const name = memberNameOf(call.get('callee') as NodePath) ?? '';
  return argument.listKey === 'arguments' && /^(resolve|all|allSettled|race|push|waitUntil)$/.test(name);
}

function isNameWaitedFor(id: NodePath): boolean {
  const references = id.isIdentifier() ? (id.scope.getBinding(id.node.name)?.referencePaths ?? []) : [];
  return references.some((reference) => isWaitedFor(reference));
}
