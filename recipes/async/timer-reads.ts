import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall } from '../../program/flow/callee.ts';
import { usesOfFunction } from '../../program/flow/leaves.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf, type Activation } from '../../program/when/activations.ts';

/** Only timers ever ask for the value: it is part of the work that the timer of this process does. */
export function isReadByTimersOnly(
  program: Program,
  reads: readonly { readonly file: SourceFile; readonly whole: NodePath }[],
): boolean {
  const runs = reads.flatMap(({ file, whole }) => activationsOf(program, file, whole));
  return runs.length > 0 && runs.every((run) => run.kind === 'start' || isTimer(program, run));
}

function isTimer(program: Program, { root, file }: Activation): boolean {
  return root.isFunction() && usesOfFunction(program, file, root).some(({ path }) => isHandedToTimer(path));
}

function isHandedToTimer(path: NodePath): boolean {
  const call = path.parentPath;
  if (!isCall(call) || path.listKey !== 'arguments') return false;
  const callee = call.get('callee') as NodePath;
  const name = callee.isIdentifier() ? callee.node.name : (memberNameOf(callee) ?? '');
  return /^(setInterval|setTimeout|setImmediate|schedule|scheduleJob)$/.test(name);
}
