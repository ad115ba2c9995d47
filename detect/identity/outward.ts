import type { NodePath } from '@babel/traverse';

/** One step from an expression towards its statement. */
export interface Step {
  readonly at: NodePath;
  readonly parent: NodePath;
  /** A call or construction was left on the way: what stands around it concerns its result, not the expression. */
  readonly beyondCall: boolean;
}

/** The steps from an expression out to its statement; a function around it ends them. */
export function* outward(path: NodePath): Generator<Step> {
  let beyondCall = false;
  for (let at = path; at.parentPath; at = at.parentPath) {
    const parent = at.parentPath;
    if (parent.isFunction() || parent.isProgram() || parent.isBlockStatement()) return;
    yield { at, parent, beyondCall };
    if (at.listKey === 'arguments' || parent.isAwaitExpression()) beyondCall = true;
  }
}
