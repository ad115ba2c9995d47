import type { NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { styleOf } from '../../ast/style.ts';
import type { TimerSite } from '../../detect/jobs/timer-site.ts';
import type { Edit } from '../../core/edit.ts';
import { millisecondsOf } from '../../detect/jobs/delay.ts';
import type { Program } from '../../program/program.ts';
import { possibleValues } from '../../program/values/possible-values.ts';
import type { Obstacle } from './obstacle.ts';
import type { Reading } from './reading.ts';
import { wholeLines } from './whole-lines.ts';

const VARIES: Obstacle = { code: 'timeout-varies' };

/**
 * `async function poll() { …; setTimeout(poll, 5000); }` with one statement that starts it: the timeout goes, and the job stands
 * behind the call that starts it, or in place of the timeout that does.
 */
export function readCircle(program: Program, site: TimerSite): (Reading & { readonly removed: Edit }) | Obstacle {
  const { file, path, callback } = site;
  const delay = path.get('arguments')[1] as NodePath | undefined;
  const statement = path.parentPath;
  if (!callback?.isIdentifier() || !delay || !isFixed(program, file, delay)) return VARIES;
  if (!statement?.isExpressionStatement() || !isAlwaysReached(statement, path.getFunctionParent())) return VARIES;
  const period = millisecondsOf(program, file, delay);
  if (period !== undefined && period < 1000) return { code: 'too-often', at: { file, path: delay } };
  const starter = starterOf(file, callback);
  if (!starter) return VARIES;
  const removed = removalOf(file, statement);
  if (!removed) return VARIES;
  const schedule = [`every: ${file.textOf(delay.node)}`];
  return { ...starter, file, schedule, callback, paused: false, removed };
}

/** The one other use of the function, which starts it: `setTimeout(poll, 5000);`, or `poll();`, which stays. */
function starterOf(file: SourceFile, callback: NodePath<Identifier>): Pick<Reading, 'replaced' | 'kept'> | undefined {
  const binding = callback.scope.getBinding(callback.node.name);
  const [start, ...others] = (binding?.referencePaths ?? []).filter((use) => use.node !== callback.node);
  const starter = start?.parentPath;
  if (others.length > 0 || !binding?.constant || !starter?.parentPath?.isExpressionStatement()) return undefined;
  if (start!.key === 'callee') return { replaced: starter, kept: file.textOf(starter.node) };
  return isTimeoutOf(starter, start!) ? { replaced: starter } : undefined;
}

function isTimeoutOf(call: NodePath, callback: NodePath): boolean {
  return call.isCallExpression() && callback.key === 0 && call.get('callee').isIdentifier({ name: 'setTimeout' });
}

/** A statement of the function's body, or of its `finally`. */
function isAlwaysReached(statement: NodePath, fn: NodePath | null): boolean {
  if (!fn) return false;
  const block = statement.parentPath;
  if (block?.parentPath === fn) return !hasReturn(fn, statement);
  const attempt = block?.parentPath;
  return block?.key === 'finalizer' && attempt?.parentPath?.parentPath === fn;
}

function hasReturn(fn: NodePath, statement: NodePath): boolean {
  let found = false;
  fn.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (at) => void (found ||= at.node.start! < statement.node.start!),
  });
  return found;
}

/** The same each time: a literal, or a constant of the module. */
function isFixed(program: Program, file: SourceFile, delay: NodePath): boolean {
  if (millisecondsOf(program, file, delay) !== undefined) return true;
  const binding = delay.isIdentifier() ? delay.scope.getBinding(delay.node.name) : undefined;
  return (
    binding?.constant === true && binding.scope.path.isProgram() && possibleValues(program, file, delay).length > 0
  );
}

/** The statement with its line; a `finally` that holds nothing else goes as a whole, and with it a `try` that has no `catch`. */
function removalOf(file: SourceFile, statement: NodePath): Edit | undefined {
  const attempt = statement.parentPath?.key === 'finalizer' ? statement.parentPath.parentPath : undefined;
  if (!attempt?.isTryStatement() || attempt.node.finalizer!.body.length > 1) return wholeLines(file, statement.node);
  const { block, handler } = attempt.node;
  if (handler) return { file: file.path, start: handler.end!, end: attempt.node.end!, text: '' };
  const inner = file.text.slice(block.start! + 1, block.end! - 1);
  if (inner.includes('`') || inner.includes('*/')) return undefined;
  const dedented = inner.replaceAll(`\n${styleOf(file).indent}`, '\n').trim();
  return { file: file.path, start: attempt.node.start!, end: attempt.node.end!, text: dedented };
}
