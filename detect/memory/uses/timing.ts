import type { Program } from '../../../program/program.ts';
import { activationsOf, type Activation } from '../../../program/when/activations.ts';
import type { Holder } from '../holders/holder.ts';
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
    return [{ ...use, isLater: !isMaking(holder, use) && runs.some((run) => isLater(holder, run)) }];
  });
}

/** Inside a function, what is held ends with the run, except for what functions that outlive the run do with it. */
function isLater({ scope, file }: Holder, run: Activation): boolean {
  if (run.kind !== 'later' && run.kind !== 'unknown') return false;
  if (scope.isProgram()) return true;
  return run.file === file && run.root !== scope && run.root.isDescendant(scope);
}

/** The constructor fills the field of the instance that it makes. */
function isMaking({ owner }: Holder, { path }: Use): boolean {
  const fn = owner && path.getFunctionParent();
  if (!fn) return false;
  return fn.node === owner.node || (fn.isClassMethod({ kind: 'constructor' }) && fn.isDescendant(owner));
}
