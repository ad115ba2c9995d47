import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { functionsOf } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import type { FanOut } from './fan-out.ts';

/**
 * True for a function that hands what other instances publish to one that it is given, and publishes for them itself: what a
 * loop tells such a function reaches all instances, but no other loop does.
 */
export function isFanOutFunction(fn: NodePath): boolean {
  const text = fn.toString();
  if (!fn.isFunction() || !text.includes('.publish(') || !text.includes('.subscribe(')) return false;
  return fn.get('params').some((param) => {
    const binding = param.isIdentifier() ? fn.scope.getBinding(param.node.name) : undefined;
    return binding?.referencePaths.some(({ key }) => key === 'callee') ?? false;
  });
}

/** True where the line below a loop tells other instances of the message too, or where the loop delivers what they have told. */
export function isToldOn(program: Program, { file, loop }: FanOut): boolean {
  const delivers = loop.findParent(
    (at) => at.isFunction() && at.key !== 'callee' && isHandedToFanOut(program, file, at),
  );
  return delivers !== null || tellsBelow(program, file, loop);
}

function tellsBelow(program: Program, file: SourceFile, loop: NodePath): boolean {
  const callee = calleeBelow(loop);
  const binding = callee?.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined;
  const made = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : undefined;
  return made?.isCallExpression() === true && callsFanOut(program, file, made.get('callee') as NodePath);
}

/** What the statement below a loop calls, where it is a call. */
function calleeBelow(loop: NodePath): NodePath | undefined {
  const statement = loop.isStatement() ? loop : loop.parentPath;
  const next = statement?.isStatement() ? statement.getNextSibling() : undefined;
  const call = next?.isExpressionStatement() ? next.get('expression') : undefined;
  return call?.isCallExpression() ? call.get('callee') : undefined;
}

function isHandedToFanOut(program: Program, file: SourceFile, fn: NodePath): boolean {
  const call = fn.parentPath;
  return call?.isCallExpression() === true && callsFanOut(program, file, call.get('callee') as NodePath);
}

function callsFanOut(program: Program, file: SourceFile, callee: NodePath): boolean {
  if (!callee.isIdentifier() && !callee.isMemberExpression()) return false;
  return functionsOf(program, file, callee).some(({ path }) => isFanOutFunction(path));
}
