import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall } from '../../program/flow/callee.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';

const CHANGING = /^(push|pop|shift|unshift|splice|set|add|delete|clear|sort|reverse|fill)$/;

/** True for an array, object or the like, made where a file is loaded or for an instance of a class, that a function changes. */
export function isChangedLater(program: Program, file: SourceFile, path: NodePath): boolean {
  if (!isContainer(path) || isMadeInCall(path)) return false;
  return leavesOf(program, [{ file, path, steps: [] }]).some(
    (leaf) => leaf.path.getFunctionParent() !== null && changeAt(leaf.path) !== undefined,
  );
}

function isContainer(path: NodePath): boolean {
  return path.isArrayExpression() || path.isObjectExpression() || path.isNewExpression();
}

/** Made anew by each call of a function, but for constructors and fields. */
function isMadeInCall(path: NodePath): boolean {
  const around = path.getFunctionParent();
  return around !== null && !around.isClassMethod({ kind: 'constructor' });
}

/** The member of what a reference names that is changed there: `all.push(x)`, `all.deep.key = x`, `delete all[key]`, `all.count++`. */
export function changeAt(reference: NodePath): NodePath | undefined {
  let at = reference;
  while (isMember(at.parentPath) && at.key === 'object') at = at.parentPath!;
  const { parentPath: parent } = at;
  if (at === reference || !parent) return undefined;
  const isCalled = isCall(parent) && at.key === 'callee' && CHANGING.test(memberNameOf(at) ?? '');
  const isSet = parent.isAssignmentExpression() && at.key === 'left';
  return isCalled || isSet || parent.isUpdateExpression() || parent.isUnaryExpression({ operator: 'delete' })
    ? at
    : undefined;
}
