/**
 * unsticky for programs: the computations of the commands, as plain data. Nothing here writes, asks or prints.
 *
 *     import { audit, plan, diff } from 'unsticky';
 *     const { findings } = await audit('path/to/app');
 *
 * Each function reads the folder anew. They reject where the folder cannot be read; an app that cannot be moved is no
 * error: it is in the `refusals`.
 */
import { renderDiff } from '../cli/render/diff.ts';
import type { AuditReport, ReadFailure } from '../core/audit-report.ts';
import type { ChangeSet } from '../core/change.ts';
import type { Group } from '../core/group.ts';
import type { Refusal, RefusalText } from '../core/refusal.ts';
import { detectors } from '../detect/index.ts';
import { readSources } from '../host/crawl/disk-sources.ts';
import { Program } from '../program/program.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';
import { transforms, transformsNamed } from '../transforms/registry.ts';
import { auditApp, wordsOf } from './audit-app.ts';
import { runAll, type StepResult } from './run-all.ts';
import { wordedRefusals } from './worded.ts';

export type { AuditFinding, AuditReport, ReadFailure, Suppression } from '../core/audit-report.ts';
export type { ChangeSet, FileChange } from '../core/change.ts';
export type { Check, CheckStatus } from '../core/check.ts';
export type { Group } from '../core/group.ts';
export type { Location } from '../core/location.ts';
export type { Refusal, RefusalText } from '../core/refusal.ts';
export type { PlanOptions } from '../program/transform.ts';

/** One step of a plan. */
export interface PlannedStep {
  /** The name of the transform. */
  readonly name: string;
  readonly title: string;
  /** What would move. */
  readonly groups: readonly Group[];
  /** What would stay, why, and what a person can do. */
  readonly refusals: readonly (Refusal & RefusalText)[];
  /** The files of this step, on top of the steps before it. */
  readonly changes: ChangeSet;
}

export interface Plan {
  readonly steps: readonly PlannedStep[];
  /** All files, from what is on the disk to what the last step would leave. */
  readonly changes: ChangeSet;
  readonly failures: readonly ReadFailure[];
}

/** The audit of an app folder: the same data as `unsticky audit --format json`, with the code of each finding. */
export async function audit(dir: string): Promise<AuditReport> {
  const experts = { detectors, transforms };
  return auditApp(Program.of(readSources(dir, wordsOf(experts))), experts, {});
}

/**
 * What `unsticky run NAME…` would do: steps in the order of the path, each on top of the earlier ones. `names` are those of
 * `unsticky list`, or `all`. Rejects for a name that does not exist.
 */
export async function plan(
  dir: string,
  names: readonly string[] | 'all' = 'all',
  options: PlanOptions = {},
): Promise<Plan> {
  const chosen = transformsCalled(names);
  const program = Program.of(readSources(dir, wordsOf({ detectors: [], transforms: chosen })));
  const { results, changes } = runAll(program, chosen, options);
  return { steps: results.map(plannedStep), changes, failures: [...program.sources.unread, ...program.failures()] };
}

/** What `unsticky diff` prints: the plan of all steps as a patch that `git apply` takes; empty when there is nothing to do. */
export async function diff(dir: string, options: PlanOptions = {}): Promise<string> {
  return renderDiff((await plan(dir, 'all', options)).changes);
}

function transformsCalled(names: readonly string[] | 'all'): readonly Transform[] {
  const wanted = names === 'all' ? ['all'] : names;
  const unknown = wanted.find((name) => name !== 'all' && transformsNamed([name]).length === 0);
  if (unknown !== undefined) throw new RangeError(`There is no transform called ${unknown}.`);
  return transformsNamed(wanted);
}

function plannedStep({ step, taken, changes }: StepResult): PlannedStep {
  const { name, title } = step.transform;
  const refusals = wordedRefusals(step).map(({ refusal, text }) => ({ ...refusal, ...text }));
  return { name, title, groups: taken, refusals, changes };
}
