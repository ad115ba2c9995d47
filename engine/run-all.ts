import type { ChangeSet } from '../core/change.ts';
import type { Group } from '../core/group.ts';
import type { Program } from '../program/program.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';
import { composeChanges } from './overlay.ts';
import { advance, changesOf, planStep, type Step } from './plan.ts';

/** What one transform did in a run. */
export interface StepResult {
  readonly step: Step;
  readonly taken: readonly Group[];
  readonly changes: ChangeSet;
}

/** A whole run, as data: nothing has reached the disk. */
export interface Migration {
  readonly results: readonly StepResult[];
  readonly changes: ChangeSet;
}

/** Rounds in which groups that overlap earlier ones get their turn. */
const MOST_ROUNDS = 5;

/** Runs transforms in order, each on the app as the earlier ones left it, and takes every group that `choose` says yes to. */
export function runAll(
  start: Program,
  transforms: readonly Transform[],
  options: PlanOptions,
  choose: (group: Group) => boolean = () => true,
): Migration {
  let program = start;
  const results: StepResult[] = [];
  for (const transform of transforms) {
    const result = runStep(program, transform, options, choose);
    results.push(result);
    program = advance(program, result.changes);
  }
  return { results, changes: results.reduce<ChangeSet>((all, { changes }) => composeChanges(all, changes), []) };
}

/** Runs one transform; groups that overlap others get their turn in a later round. */
export function runStep(
  start: Program,
  transform: Transform,
  options: PlanOptions,
  choose: (group: Group) => boolean = () => true,
): StepResult {
  const first = planStep(transform, start, options);
  let { changes, taken } = changesOf(first, first.groups.filter(choose));
  const postponed = first.groups.filter((group) => choose(group) && !taken.includes(group));
  for (let round = 1; postponed.length > 0 && round < MOST_ROUNDS; round++) {
    const again = planStep(transform, advance(start, changes), options);
    const next = changesOf(again, again.groups.filter(choose));
    if (next.taken.length === 0) break;
    changes = composeChanges(changes, next.changes);
    taken = [...taken, ...next.taken];
  }
  return { step: first, taken, changes };
}
