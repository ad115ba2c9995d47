import type { NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { isMember, memberNameOf, membersOf } from '../../program/flow/place.ts';
import { functionsOf, receiversOf, type FunctionAt } from '../../program/functions/called.ts';
import { memberOf } from '../../program/functions/members.ts';
import type { Program } from '../../program/program.ts';
import { possibleValues } from '../../program/values/possible-values.ts';

/** Runs over a collection: the method that does so, or the function of Object that lists its keys. */
const LOOPS = new Set([
  'forEach',
  'map',
  'filter',
  'some',
  'every',
  'reduce',
  'entries',
  'keys',
  'values',
  'each',
  'eachSeries',
  'eachOf',
  'for',
]);
const CHANGES = new Set(['set', 'add', 'push', 'delete', 'unshift', 'splice', 'pop', 'shift', 'clear']);

/** True where a function goes through a table that this process fills while it runs, or its own connections: its work is this process's. */
export function worksThroughLocalTable(program: Program, fn: FunctionAt, depth = 0): boolean {
  const loops = loopedOver(fn.path);
  if (loops.some((looped) => isLocalTable(program, fn.file, looped))) return true;
  if (depth > 0) return false;
  return onlyCalls(fn.path).some((callee) =>
    functionsOf(program, fn.file, callee).some((inner) => worksThroughLocalTable(program, inner, depth + 1)),
  );
}

/** What the function loops over, in its own body and in callbacks inside it. */
function loopedOver(fn: NodePath): NodePath[] {
  const found: NodePath[] = [];
  fn.traverse({
    ForOfStatement: (loop) => void found.push(loop.get('right')),
    ForInStatement: (loop) => void found.push(loop.get('right')),
    CallExpression: (call) => {
      const callee = call.get('callee') as NodePath;
      if (!LOOPS.has(memberNameOf(callee) ?? '')) return;
      found.push(callee.get('object') as NodePath, ...(call.get('arguments') as NodePath[]).slice(0, 1));
    },
  });
  return found;
}

/** The callees of a function that is little more than one call: `() => sweep()`. */
function onlyCalls(fn: NodePath): NodePath[] {
  const body = fn.get('body') as NodePath;
  const statements = body.isBlockStatement() ? body.get('body') : [body];
  if (statements.length > 2) return [];
  return statements.flatMap((statement) => {
    const expression = statement.isExpressionStatement() ? statement.get('expression') : statement;
    const call = expression.isAwaitExpression() ? expression.get('argument') : expression;
    return call.isCallExpression() ? [call.get('callee') as NodePath] : [];
  });
}

/** True for a table that this process fills while it runs, and for its own connections. */
export function isLocalTable(program: Program, file: SourceFile, path: NodePath): boolean {
  const at = tableIn(path);
  if (isConnections(at)) return true;
  if (at.isIdentifier()) return isChangedName(program, file, at);
  const name = isMember(at) ? memberNameOf(at) : undefined;
  if (name === undefined) return false;
  const owners = receiversOf(program, file, at.get('object') as NodePath);
  return owners.some(
    (owner) =>
      memberOf(program, owner, name).some((member) => isTable(member.path)) && isChangedField(owner.file, name),
  );
}

/** `x` of `Object.keys(x)` and of `x.entries()`. */
export function tableIn(path: NodePath): NodePath {
  if (!path.isCallExpression()) return path;
  const callee = path.get('callee') as NodePath;
  const object = isMember(callee) ? (callee.get('object') as NodePath) : undefined;
  if (object?.isIdentifier({ name: 'Object' }) || object?.isIdentifier({ name: 'Array' }))
    return (path.get('arguments')[0] as NodePath | undefined) ?? path;
  return object && /^(keys|values|entries)$/.test(memberNameOf(callee) ?? '') ? object : path;
}

/** `wss.clients`, `io.sockets.sockets`, `io.of('/').sockets`: the live connections of this process. */
function isConnections(path: NodePath): boolean {
  const name = memberNameOf(path);
  return name === 'clients' || name === 'sockets';
}

export function isTable(path: NodePath): boolean {
  if (path.isObjectExpression() || path.isArrayExpression()) return true;
  if (path.isNewExpression())
    return path.get('callee').isIdentifier({ name: 'Map' }) || path.get('callee').isIdentifier({ name: 'Set' });
  return path.isCallExpression() && path.get('callee').toString() === 'Object.create';
}

/** A table of a module that is written to by more than its declaration: it is no constant list. */
function isChangedName(program: Program, file: SourceFile, at: NodePath<Identifier>): boolean {
  return possibleValues(program, file, at).some(({ path }) => {
    const declarator = path.parentPath;
    const id = declarator?.isVariableDeclarator() ? declarator.node.id : undefined;
    const binding = id?.type === 'Identifier' ? declarator!.scope.getBinding(id.name) : undefined;
    if (!isTable(path) || !binding?.scope.path.isProgram()) return false;
    return binding.constantViolations.length > 0 || binding.referencePaths.some(isWrite);
  });
}

/** `this.name[key] = …` and the like, somewhere in the file. */
function isChangedField(file: SourceFile, name: string): boolean {
  return membersOf(file).some((member) => memberNameOf(member) === name && isWrite(member));
}

/** `table[key] = …`, `delete table[key]`, `table.set(…)`. */
function isWrite(reference: NodePath): boolean {
  const member = reference.parentPath;
  if (!isMember(member) || reference.key !== 'object') return false;
  const user = member!.parentPath;
  if (user?.isAssignmentExpression()) return member!.key === 'left';
  if (user?.isUnaryExpression({ operator: 'delete' }) || user?.isUpdateExpression()) return true;
  return user?.isCallExpression() === true && member!.key === 'callee' && CHANGES.has(memberNameOf(member!) ?? '');
}
