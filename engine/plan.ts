import { overlap } from '../ast/edit/apply-edits.ts';
import type { ChangeSet } from '../core/change.ts';
import type { Finding } from '../core/finding.ts';
import type { Group } from '../core/group.ts';
import type { Refusal } from '../core/refusal.ts';
import { Program } from '../program/program.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';
import { analyze } from './analyze.ts';
import { applyGroups } from './apply-groups.ts';
import { withoutExcused } from './excused.ts';
import { overlay } from './overlay.ts';
import { selfCheck } from './self-check.ts';
import { unreadCaller } from './unread-callers.ts';

/** What one transform would do to an app as it stands: the step of a run. */
export interface Step {
  readonly transform: Transform;
  readonly program: Program;
  readonly findings: readonly Finding[];
  readonly groups: readonly Group[];
  readonly refusals: readonly Refusal[];
}

/** Analyses, and turns every group whose result fails the self-check into a refusal with code `self-check`. */
export function planStep(transform: Transform, program: Program, options: PlanOptions): Step {
  const { findings, groups, refusals } = withoutExcused(program, analyze(transform, program, options));
  const checked = groups.map((group) => ({ group, faults: faultsOf(program, group) }));
  const failed = checked.filter(({ faults }) => faults.length > 0);
  const sound = checked.filter(({ faults }) => faults.length === 0).map(({ group }) => group);
  const unseen = new Map(sound.map((group) => [group, unreadCaller(program, group)]));
  return {
    transform,
    program,
    findings,
    groups: sound.filter((group) => unseen.get(group) === undefined),
    refusals: [
      ...refusals,
      ...failed.map(({ group, faults }) => ({
        code: 'self-check',
        at: group.at,
        of: group.at,
        detail: faults.join('; '),
      })),
      ...sound.flatMap((group) => unreadRefusal(group, unseen.get(group))),
    ],
  };
}

function unreadRefusal({ at }: Group, caller: string | undefined): Refusal[] {
  return caller === undefined ? [] : [{ code: 'unread-caller', at, of: at, detail: caller }];
}

function faultsOf(program: Program, group: Group): string[] {
  try {
    return selfCheck(applyGroups(program, [group]), group.edits, program);
  } catch (error) {
    return [(error as Error).message];
  }
}

/** The changes of the chosen groups, made together; the ones that touch the same text as an earlier one are left out. */
export function changesOf(step: Step, chosen: readonly Group[]): { changes: ChangeSet; taken: readonly Group[] } {
  const taken: Group[] = [];
  for (const group of chosen)
    if (
      !overlap(
        taken.flatMap(({ edits }) => edits),
        group.edits,
      )
    )
      taken.push(group);
  return { changes: applyGroups(step.program, taken), taken };
}

/** The program after the changes; files that did not change keep their parsed form. */
export function advance(program: Program, changes: ChangeSet): Program {
  return changes.length === 0 ? program : Program.of(overlay(program.sources, changes), program);
}
