import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf, type Place } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf } from '../../program/when/activations.ts';
import type { Obstacle } from './obstacle.ts';
import { wholeLines } from './whole-lines.ts';

/** Methods of a timer or task, and what a job has in their place. */
const METHODS: Readonly<Record<string, 'start' | 'stop'>> = {
  start: 'start',
  stop: 'stop',
  cancel: 'stop',
  destroy: 'stop',
};
const CLEAR = /^(clearInterval|clearTimeout)$/;

/** The edits that turn the uses of a timer's handle into those of a job; an obstacle where one has no counterpart. */
export function planHandle(program: Program, file: SourceFile, made: NodePath): Edit[] | Obstacle {
  const edits: Edit[] = [];
  for (const use of leavesOf(program, [{ file, path: made, steps: [] }])) {
    const edit = editOf(use, made);
    if (!edit) return { code: 'handle-used', at: use };
    if (edit.length > 0 && isLater(program, use))
      return { code: 'handle-used', detail: 'while requests are served', at: use };
    edits.push(...edit);
  }
  return edits;
}

function isLater(program: Program, { file, path }: Place): boolean {
  return activationsOf(program, file, path).some(({ kind }) => kind === 'later');
}

/** None for a use that stays as it is; undefined for one that cannot stay. */
function editOf({ file, path, steps }: Place, made: NodePath): Edit[] | undefined {
  if (steps.length > 0) return undefined;
  const parent = path.parentPath!;
  if (parent.isExpressionStatement() || (path.node === made.node && isLeft(path))) return [];
  if (path.listKey === 'arguments' && CLEAR.test(calleeText(parent))) return stopEdit(file, parent, path);
  const call = path.key === 'object' && parent.key === 'callee' ? parent.parentPath : undefined;
  const name = call?.isCallExpression() ? memberNameOf(parent) : undefined;
  if (call && name !== undefined) return methodEdit(file, call, name);
  return isTest(path) ? [] : undefined;
}

function calleeText(call: NodePath): string {
  return call.isCallExpression() ? call.get('callee').toString() : '';
}

/** `task.cancel()` → `task.stop()`; `timer.unref();` goes. */
function methodEdit(file: SourceFile, call: NodePath, name: string): Edit[] | undefined {
  if (name === 'unref')
    return call.parentPath?.isExpressionStatement() ? [wholeLines(file, call.parentPath.node)] : undefined;
  const method = METHODS[name];
  if (method === undefined) return undefined;
  const { start, end } = (call.get('callee.property') as NodePath).node;
  return [
    { file: file.path, start: start!, end: method === name ? start! : end!, text: method === name ? '' : method },
  ];
}

/** `clearInterval(timer)` → `timer.stop()`; with `?.` where the variable may be empty. */
function stopEdit(file: SourceFile, call: NodePath, handle: NodePath): Edit[] {
  const isSure = handle.isIdentifier() && handle.scope.getBinding(handle.node.name)?.constant === true;
  const text = `${file.textOf(handle.node)}${isSure ? '.' : '?.'}stop()`;
  return [{ file: file.path, start: call.node.start!, end: call.node.end!, text }];
}

/** The function around it hands it out, and nobody is seen to take it. */
function isLeft(path: NodePath): boolean {
  const parent = path.parentPath!;
  return parent.isReturnStatement() || (parent.isArrowFunctionExpression() && path.key === 'body');
}

function isTest(path: NodePath): boolean {
  const parent = path.parentPath!;
  return (
    parent.isUnaryExpression({ operator: '!' }) ||
    ((parent.isIfStatement() || parent.isConditionalExpression()) && path.key === 'test') ||
    (parent.isLogicalExpression() && path.key === 'left')
  );
}
