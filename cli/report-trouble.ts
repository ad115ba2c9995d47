import type { ReadFailure } from '../core/audit-report.ts';
import { compareLocations } from '../core/location.ts';
import type { Step } from '../engine/plan.ts';
import { wordedRefusals } from '../engine/worded.ts';
import type { Program } from '../program/program.ts';
import type { Context } from './context.ts';
import { renderFailures } from './render/failures.ts';
import { renderRefusals } from './render/refusals.ts';
import { textOptionsOf } from './text-options.ts';

/** Prints, on stderr, each file that could not be read and each piece of state that stays, with what to do about it. */
export function reportTrouble({ host }: Context, program: Program, steps: readonly Step[]): void {
  const options = textOptionsOf(host);
  const failures = failuresOf(program);
  const refusals = steps.flatMap(wordedRefusals);
  const blocks = [renderFailures(failures, options), renderRefusals(refusals, options)].filter(Boolean);
  if (blocks.length > 0) host.terminal.err(`${blocks.join('\n')}\n`);
}

/** Files that could not be read or parsed, by place. */
function failuresOf(program: Program): ReadFailure[] {
  return [...program.sources.unread, ...program.failures()].toSorted((a, b) => compareLocations(a.at, b.at));
}
