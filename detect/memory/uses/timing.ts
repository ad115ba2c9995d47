import type { NodePath } from '@babel/traverse';
import type { Program } from '../../../program/program.ts';
import { activationsOf, type Activation } from '../../../program/when/activations.ts';
import type { Holder } from '../holders/holder.ts';
import { leavesRun } from './leaves-run.ts';
import type { Use } from './use.ts';

/** A use, and whether it happens for a request, message or tick, long after what holds the data was made. */
export interface TimedUse extends Use {
  readonly isLater: boolean;
}

/** Leaves out writes that nothing ever runs; what would read, if it were called, still shows what is kept for whom. */
export function timed(program: Program, holder: Holder, uses: readonly Use[]): TimedUse[] {
  return uses.flatMap((use) => {
    const runs = activationsOf(program, use.file, use.whole);
    if (runs.length === 0) return use.kind === 'read' ? [{ ...use, isLater: true }] : [];
    return [{ ...use, isLater: !isMaking(holder, use) && isLater(holder, use, runs) }];
  });
}

function isLater(holder: Holder, use: Use, runs: readonly Activation[]): boolean {
  const later = runs.filter(({ kind }) => kind === 'later' || kind === 'unknown');
  const { scope, file } = holder;
  if (scope.isProgram() || later.length === 0) return later.length > 0;
  if (later.some((run) => run.file === file && run.root !== scope && run.root.isDescendant(scope))) return true;
  return use.file === file && use.path.isDescendant(scope) && isHandedOut(holder, use.path);
}

/** Inside a function, what is held ends with the run, except for what a function that outlives the run does with it. */
function isHandedOut({ scope }: Holder, path: NodePath): boolean {
  const fn = path.findParent((at) => at.isFunction());
  return fn !== null && leavesRun(fn, scope);
}

/** The constructor fills the field of the instance that it makes. */
function isMaking({ owner }: Holder, { path }: Use): boolean {
  const fn = owner && path.getFunctionParent();
  if (!fn) return false;
  return fn.node === owner.node || (fn.isClassMethod({ kind: 'constructor' }) && fn.isDescendant(owner));
}
