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

/** Says yes to a group. `since`: what was changed between the start and the app that the group was planned on. */
export type Choose = (group: Group, since: ChangeSet) => boolean;

const CHOOSE_ALL: Choose = () => true;

/** Rounds in which groups that overlap earlier ones get their turn. */
const MOST_ROUNDS = 5;

/** Runs transforms in order, each on the app as the earlier ones left it, and takes every group that `choose` says yes to. */
export function runAll(
  start: Program,
  transforms: readonly Transform[],
  options: PlanOptions,
  choose: Choose = CHOOSE_ALL,
): Migration {
  let program = start;
  let changes: ChangeSet = [];
  const results = transforms.map((transform) => {
    const before = changes;
    const result = runStep(program, transform, options, (group, since) => choose(group, composeChanges(before, since)));
    program = advance(program, result.changes);
    changes = composeChanges(changes, result.changes);
    return result;
  });
  return { results, changes };
}

/** Runs one transform; groups that overlap others get their turn in a later round. */
export function runStep(
  start: Program,
  transform: Transform,
  options: PlanOptions,
  choose: Choose = CHOOSE_ALL,
): StepResult {
  const first = planStep(transform, start, options);
  const chosen = first.groups.filter((group) => choose(group, []));
  let { changes, taken } = changesOf(first, chosen);
  for (let round = 1; taken.length < chosen.length && round < MOST_ROUNDS; round++) {
    const again = planStep(transform, advance(start, changes), options);
    const since = changes;
    const next = changesOf(
      again,
      again.groups.filter((group) => choose(group, since)),
    );
    if (next.taken.length === 0) break;
    changes = composeChanges(changes, next.changes);
    taken = [...taken, ...next.taken];
  }
  return { step: first, taken, changes };
}
