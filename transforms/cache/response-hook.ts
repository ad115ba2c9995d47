import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Access } from './access.ts';
import { insertion, isStatement } from './use-place.ts';

/** `res.json = (body) => { cache.set(key, body); … }`: what is sent is kept on its way; Express does not wait there. */
export function isInResponseHook({ whole }: Pick<Access, 'whole'>): boolean {
  const fn = whole.getFunctionParent();
  const assignment = fn?.parentPath;
  if (!assignment?.isAssignmentExpression() || fn!.key !== 'right' || !isStatement(whole)) return false;
  const left = assignment.get('left') as NodePath;
  const object = left.isMemberExpression() ? left.get('object') : undefined;
  const binding = object?.isIdentifier() ? object.scope.getBinding(object.node.name) : undefined;
  return binding?.kind === 'param' && /^(json|send|end|render|sendResponse)$/.test(memberNameOf(left) ?? '');
}

/** Nobody waits for the write: should it fail, the next request works the answer out again. */
export function unwaited(access: Access): ReturnType<Access['edits']> {
  const { file, whole } = access;
  return [...access.edits(), insertion(file, whole.node.end!, '.catch((error) => console.error(error))')];
}
