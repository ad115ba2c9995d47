import type { Group } from '../core/group.ts';
import type { Program } from '../program/program.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';
import { planStep, type Step } from './plan.ts';
import type { Choose } from './run-all.ts';
import { trackLine, type Line } from './track-line.ts';

/** What `--only` selects: groups on lines of the app as it stands, wherever these lines are by the time. */
export interface Selection {
  readonly choose: Choose;
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
  const missing = lines.filter((line) => !groups.some((group) => isAt(group, line)));
  const choose: Choose = (group, since) =>
    lines.some((line) => {
      const now = trackLine(line, since);
      return now !== undefined && isAt(group, now);
    });
  return { choose, missing, steps };
}

function isAt({ at }: Group, { file, line }: Line): boolean {
  return at.file === file && at.line === line;
}
