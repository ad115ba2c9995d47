import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { routesOf } from '../../../program/express/routes.ts';
import { isCall } from '../../../program/flow/callee.ts';
import { usesOfFunction } from '../../../program/flow/leaves.ts';
import { isMember, memberNameOf } from '../../../program/flow/place.ts';
import { unwrap } from '../../../program/values/unwrap.ts';
import { activationsOfFunction } from '../../../program/when/activations.ts';
import type { Program } from '../../../program/program.ts';
import { familyAt, isKept } from './lifetime.ts';

/**
 * False where each run of a function is one piece of work, of a request, a connection, a tick: what its variables hold ends
 * with it, whatever listeners and callbacks of that work do with them. What nobody is seen to call may be the
 * work of a factory, but for an asynchronous method: what others run that way gives a result, not a middleware.
 */
export function outlivesRun(program: Program, file: SourceFile, fn: NodePath): boolean {
  if (isRunByOthers(program, file, fn)) return addsRoutes(program, file, fn);
  const runs = activationsOfFunction(program, file, fn);
  if (runs.length === 0 || runs.some(({ kind }) => kind === 'start')) return true;
  const isSeen = runs.some(({ kind }) => kind !== 'unknown');
  if (!isSeen && runs.some(({ root }) => !isAsyncMethod(root))) return true;
  return isKeptByCaller(program, file, fn) || addsRoutes(program, file, fn);
}

/** Nothing of the app makes an instance, so that calls of a method of that name need not be calls of this one. */
function isRunByOthers(program: Program, file: SourceFile, fn: NodePath): boolean {
  const owner = isAsyncMethod(fn) ? fn.findParent((at) => at.isClass()) : null;
  return owner !== null && familyAt(program, file, owner).made.length === 0;
}

function isAsyncMethod(fn: NodePath): boolean {
  return (fn.isClassMethod() || fn.isClassPrivateMethod()) && fn.node.async === true;
}

/** `counter ??= makeCounter()`, `readers.set(name, makeReader())`: what the run gives stays. */
function isKeptByCaller(program: Program, file: SourceFile, fn: NodePath): boolean {
  return usesOfFunction(program, file, fn).some(({ path, steps }) => {
    const call = steps.length === 0 && path.key === 'callee' ? path.parentPath : undefined;
    if (!call || !isCall(call)) return false;
    return isKept(call) || isStored(call) || isStoredByName(call);
  });
}

function isStoredByName(call: NodePath): boolean {
  const id = call.parentPath?.isVariableDeclarator() ? (call.parentPath.get('id') as NodePath) : undefined;
  const binding = id?.isIdentifier() ? id.scope.getBinding(id.node.name) : undefined;
  return binding?.referencePaths.some((path) => isStored(path)) ?? false;
}

const STORES = new Set(['set', 'push', 'add', 'unshift']);

/** Put into a table that is not of this run. */
function isStored(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (
    parent.isAwaitExpression() ||
    parent.isObjectProperty() ||
    parent.isObjectExpression() ||
    unwrap(parent) !== parent
  )
    return isStored(parent);
  if (parent.isAssignmentExpression() && path.key === 'right') return isLastingTable(parent.get('left') as NodePath);
  if (!isCall(parent) || path.listKey !== 'arguments') return false;
  const callee = parent.get('callee') as NodePath;
  return STORES.has(memberNameOf(callee) ?? '') && isLastingTable(callee);
}

/** A member of what a variable of the file, or an instance, holds. */
function isLastingTable(member: NodePath): boolean {
  if (!isMember(member)) return false;
  const object = member.get('object') as NodePath;
  if (object.isThisExpression()) return true;
  if (!object.isIdentifier()) return isLastingTable(object);
  return object.scope.getBinding(object.node.name)?.scope.path.isProgram() === true;
}

/** Routes stay, whatever made the function run that adds them. */
function addsRoutes(program: Program, file: SourceFile, fn: NodePath): boolean {
  return routesOf(program).some(({ call }) => call.file === file && call.call.isDescendant(fn));
}
