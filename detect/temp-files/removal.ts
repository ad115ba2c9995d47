import type { NodePath } from '@babel/traverse';
import type { DiskCall } from '../../program/disk/disk-call.ts';
import { diskCallsOf } from '../../program/disk/disk-calls.ts';
import { mayBeSame, mayHold } from '../../program/disk/same-path.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { isSameWork, touchOf, type Touch } from './disk-write.ts';

/** Where a file that was written is removed, or moved on, before the same request is done; undefined where it stays. */
export function findRemoval(program: Program, write: Touch): DiskCall | undefined {
  const ends = diskCallsOf(program).filter(
    (call) => (call.verb === 'remove' || call.verb === 'move') && call !== write.call,
  );
  return ends.find((call) => endsLife(program, write, call));
}

function endsLife(program: Program, write: Touch, call: DiskCall): boolean {
  if (isBefore(call, write.call) || isUncertain(call) || isCutOff(write, call)) return false;
  const end = touchOf(program, call);
  const gone = call.verb === 'move' ? end.sources : end.paths;
  const named = call.verb === 'move' ? call.source! : call.target;
  if (isSameName(named, write.call.target) && isSameWork(write, end)) return true;
  const hits = gone.some((one) =>
    write.paths.some(
      (written) => mayBeSame(one, written) || (call.verb === 'remove' && isFolderOf(call) && mayHold(one, written)),
    ),
  );
  return hits && isSameWork(write, end);
}

/** Earlier in the same function; a helper that stands further up may still run later. */
function isBefore(end: DiskCall, write: DiskCall): boolean {
  const isEarlier = end.file === write.file && end.path.node.start! < write.path.node.start!;
  return isEarlier && end.path.findParent((at) => at === write.path.getFunctionParent()) !== null;
}

/** The same variable names both. */
export function isSameName(a: NodePath, b: NodePath): boolean {
  if (!a.isIdentifier() || !b.isIdentifier()) return false;
  const binding = a.scope.getBinding(a.node.name);
  return binding !== undefined && binding === b.scope.getBinding(b.node.name);
}

/** `return fs.rename(…)`: what stands after it belongs to another branch. */
function isCutOff({ call: { path } }: Touch, end: DiskCall): boolean {
  const statement = path.getStatementParent();
  const isInside = end.path.node.start! >= path.node.start! && end.path.node.end! <= path.node.end!;
  return (
    statement?.isReturnStatement() === true &&
    !isInside &&
    statement.getFunctionParent() === end.path.getFunctionParent()
  );
}

/** `rm -r` of the folder; a plain unlink removes one file. */
function isFolderOf({ path }: DiskCall): boolean {
  return /rm|rimraf|remove|emptyDir/i.test(path.get('callee').toString());
}

/** Removed only when something goes wrong, or minutes later: by then another request may have asked for it. */
export function isUncertain({ path, target, source, file }: DiskCall): boolean {
  const gone = file.textOf((source ?? target).node);
  return path.findParent((at) => isRescue(at, gone) || isDelay(at)) !== null;
}

function isRescue(at: NodePath, gone: string): boolean {
  if (at.isCatchClause()) return true;
  const parent = at.parentPath;
  if (at.isFunction())
    return parent?.isCallExpression() === true && memberNameOf(parent.get('callee') as NodePath) === 'catch';
  if (!parent?.isIfStatement() || at.key === 'test') return false;
  const test = parent.get('test');
  return test.isUnaryExpression() || !asksForFile(test.toString(), gone);
}

/** `if (file)`, `if (req.file.path)`, `if (fs.existsSync(path))`: the test names what is removed, or what holds it. */
function asksForFile(test: string, gone: string): boolean {
  const holders = gone.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));
  const named = holders.length > 1 ? holders.slice(1) : holders;
  return named.some((name) => test.includes(name));
}

function isDelay(at: NodePath): boolean {
  return (
    at.isFunction() &&
    at.parentPath?.isCallExpression() &&
    at.parentPath.get('callee').isIdentifier({ name: 'setTimeout' })
  );
}
