import type { Binding, NodePath } from '@babel/traverse';
import type { Expression, Identifier } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { usesOfFunction } from '../../program/flow/leaves.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import { activationsOfFunction } from '../../program/when/activations.ts';

const DEEPEST = 10;
/** Calls that hand on, in another form, what they are given. */
const CONVERTS = new Set(
  `from stringify parse String decodeURIComponent concat assign toString trim pipe replace split slice substring on pop shift
  stream buffer arrayBuffer text json getData getEntries read`.split(/\s+/),
);
/** Packages that hand out something else than what they are given. */
const FETCHES =
  /^(path|os|fs|util|url|axios|got|node-fetch|undici|request|request-promise|superagent|needle|mongoose|pg|mysql2?|knex|sequelize)$/;

/** True where an expression holds what came in with a request or message: a handler's parameter, or a part or copy of it. */
export function isFromRequest(program: Program, file: SourceFile, path: NodePath, depth = 0): boolean {
  const at = unwrap(path);
  if (depth > DEEPEST) return false;
  if (at.isIdentifier()) return isIncoming(program, file, at, depth);
  return partsOf(program, file, at).some((part) => isFromRequest(program, file, part, depth + 1));
}

function partsOf(program: Program, file: SourceFile, at: NodePath): NodePath[] {
  if (isMember(at)) return [at.get('object') as NodePath];
  if (at.isAwaitExpression() || at.isSpreadElement()) return [at.get('argument') as NodePath];
  if (at.isTemplateLiteral()) return at.get('expressions') as NodePath[];
  if (at.isBinaryExpression() || at.isLogicalExpression())
    return [at.get('left') as NodePath, at.get('right') as NodePath];
  if (at.isConditionalExpression()) return [at.get('consequent'), at.get('alternate')];
  if (at.isArrayExpression())
    return at.get('elements').filter((element): element is NodePath<Expression> => element.node !== null);
  if (at.isObjectExpression())
    return at
      .get('properties')
      .map((property) => (property.isObjectProperty() ? (property.get('value') as NodePath) : property));
  return isCall(at) ? convertedBy(program, file, at) : [];
}

function convertedBy(program: Program, file: SourceFile, call: Call): NodePath[] {
  const callee = call.get('callee') as NodePath;
  const name = callee.isIdentifier() ? callee.node.name : memberNameOf(callee);
  const parts = call.get('arguments') as NodePath[];
  if (name !== undefined && CONVERTS.has(name))
    return [...(isMember(callee) ? [callee.get('object') as NodePath] : []), ...parts];
  const value = evaluate(program, file, callee);
  return value.kind === 'package' && !FETCHES.test(value.name) ? parts : [];
}

function isIncoming(program: Program, file: SourceFile, identifier: NodePath<Identifier>, depth: number): boolean {
  const binding = identifier.scope.getBinding(identifier.node.name);
  if (binding?.kind === 'param') return isHandedIn(program, file, binding, depth);
  if (!binding?.path.isVariableDeclarator() || binding.scope.path.isProgram()) return false;
  const assigned = binding.constantViolations.flatMap((path) =>
    path.isAssignmentExpression() ? [path.get('right') as NodePath] : [],
  );
  const parts = [binding.path.get('init') as NodePath, ...assigned, ...iterated(binding.path)];
  return parts.some((part) => part.node && isFromRequest(program, file, part, depth + 1));
}

/** What `for (const x of …)` runs over. */
function iterated(declarator: NodePath): NodePath[] {
  const loop = declarator.parentPath?.parentPath;
  return loop?.isForOfStatement() ? [loop.get('right')] : [];
}

function isHandedIn(program: Program, file: SourceFile, binding: Binding, depth: number): boolean {
  const fn = binding.scope.path;
  if (!fn.isFunction()) return false;
  const runs = activationsOfFunction(program, file, fn);
  if (runs.some(({ kind, root }) => kind === 'later' && root.node === fn.node)) return true;
  if (parsedFor(fn).some((part) => isFromRequest(program, file, part, depth + 1))) return true;
  const all = iteratedBy(fn);
  if (all && binding.identifier === fn.node.params[0]) return isFromRequest(program, file, all, depth + 1);
  const { start, end } = binding.identifier;
  const index = fn.node.params.findIndex((param) => param.start! <= start! && end! <= param.end!);
  return usesOfFunction(program, file, fn).some(({ file: where, path, steps }) => {
    const call = path.parentPath;
    if (steps.length > 0 || path.key !== 'callee' || !isCall(call)) return false;
    const argument = (call.get('arguments') as NodePath[])[index];
    return argument !== undefined && isFromRequest(program, where, argument, depth + 1);
  });
}

/** `req` of `form.parse(req, (err, fields, files) => …)`: the callback is handed what is in it. */
function parsedFor(fn: NodePath): NodePath[] {
  const call = fn.listKey === 'arguments' ? fn.parentPath : undefined;
  if (!isCall(call) || memberNameOf(call.get('callee') as NodePath) !== 'parse') return [];
  return (call.get('arguments') as NodePath[]).filter((part) => part.node !== fn.node);
}

/** `all` of `all.map((one) => …)` and its kin. */
function iteratedBy(fn: NodePath): NodePath | undefined {
  const call = fn.listKey === 'arguments' && fn.key === 0 ? fn.parentPath : undefined;
  const callee = isCall(call) ? (call.get('callee') as NodePath) : undefined;
  return callee && /^(map|forEach|filter|flatMap)$/.test(memberNameOf(callee) ?? '')
    ? (callee.get('object') as NodePath)
    : undefined;
}
