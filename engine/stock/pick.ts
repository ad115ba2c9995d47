import type { ChangeSet } from '../../core/change.ts';
import type { Group } from '../../core/group.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions, Transform } from '../../program/transform.ts';
import { runStep, type StepResult } from '../run-all.ts';

/** What a whole run of one transform would do, kept to be handed out file by file. */
export interface StockPlan {
  readonly program: Program;
  readonly result: StepResult;
}

/** What one visit to one file does. */
export interface Picked {
  /** The file's text after its groups; as it was where none is. */
  readonly after: string;
  readonly groups: readonly Group[];
  /** Other source files of these groups, which move with this one. */
  readonly others: ChangeSet;
}

/**
 * Plans a transform for a tool that hands over one file at a time. Workers of such a tool do not know of each other, so
 * that a group in several files is planned only when one process visits all of them.
 */
export function planForFiles(
  transform: Transform,
  program: Program,
  options: PlanOptions,
  inOneProcess: boolean,
): StockPlan {
  const choose = (group: Group): boolean => inOneProcess || filesOf(group).size === 1;
  return { program, result: runStep(program, transform, options, choose) };
}

/** The part of a plan that belongs to one file: its groups, and those that share a file with them. */
export function pickFor({ program, result }: StockPlan, path: string): Picked {
  const groups = connected(result.taken, path);
  const files = new Set(groups.flatMap((group) => [...filesOf(group)]));
  const ofGroups = result.changes.filter((change) => files.has(change.path));
  const after = ofGroups.find((change) => change.path === path)?.after ?? program.sources.read(path);
  return { after, groups, others: ofGroups.filter((change) => change.path !== path) };
}

/** Groups of the step that a visit to this file leaves, because they reach into other files. */
export function leftOf({ result }: StockPlan, path: string): Group[] {
  const taken = new Set(result.taken.map(({ id }) => id));
  return result.step.groups.filter((group) => !taken.has(group.id) && group.at.file === path);
}

function connected(groups: readonly Group[], path: string): Group[] {
  const files = new Set([path]);
  let found: Group[] = [];
  for (;;) {
    const next = groups.filter((group) => [...filesOf(group)].some((file) => files.has(file)));
    if (next.length === found.length) return next;
    found = next;
    for (const group of found) for (const file of filesOf(group)) files.add(file);
  }
}

function filesOf({ edits, imports, orphans }: Group): Set<string> {
  return new Set([...edits, ...imports, ...orphans].map(({ file }) => file));
}
