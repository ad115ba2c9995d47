import type { Group } from '../core/group.ts';
import type { Program } from '../program/program.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';
import { planStep, type Step } from './plan.ts';

/** A line of a file: where `--only` looks. */
export interface Line {
  readonly file: string;
  readonly line: number;
}

/** What `--only` selects: groups by their ids, because lines move as soon as the first group is written. */
export interface Selection {
  readonly choose: (group: Group) => boolean;
  /** Lines where no group stands. */
  readonly missing: readonly Line[];
  /** The steps that were looked at, on the app as it stands. */
  readonly steps: readonly Step[];
}

/** Finds the groups on these lines of the app as it stands. */
export function selectOnly(
  program: Program,
  transforms: readonly Transform[],
  options: PlanOptions,
  lines: readonly Line[],
): Selection {
  const steps = transforms.map((transform) => planStep(transform, program, options));
  const groups = steps.flatMap((step) => step.groups);
  const isAt = ({ at }: Group, { file, line }: Line): boolean => at.file === file && at.line === line;
  const ids = new Set(groups.filter((group) => lines.some((line) => isAt(group, line))).map(({ id }) => id));
  const missing = lines.filter((line) => !groups.some((group) => isAt(group, line)));
  return { choose: ({ id }) => ids.has(id), missing, steps };
}
