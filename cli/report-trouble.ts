import type { ReadFailure } from '../core/audit-report.ts';
import { compareLocations } from '../core/location.ts';
import { leftOver } from '../engine/left-over.ts';
import type { Step } from '../engine/plan.ts';
import { wordedRefusals } from '../engine/worded.ts';
import type { Program } from '../program/program.ts';
import type { App } from './app.ts';
import type { Context } from './context.ts';
import { experts } from './experts.ts';
import { renderFailures } from './render/failures.ts';
import { renderLeftOver } from './render/left-over.ts';
import { renderRefusals } from './render/refusals.ts';
import { commandLine } from './shell-quote.ts';
import { textOptionsOf } from './text-options.ts';

/**
 * Prints, on stderr, each file that could not be read and each piece of state that stays, with what to do about it; after
 * a run of all steps also the state that none of them moves.
 */
export function reportTrouble({ host }: Context, { program, shown }: App, steps: readonly Step[]): void {
  const options = textOptionsOf(host);
  const refusals = steps.flatMap(wordedRefusals);
  const isWhole = experts.transforms.every((transform) => steps.some((step) => step.transform === transform));
  const rest = isWhole ? leftOver(program, steps, experts.detectors) : [];
  const audit = commandLine('audit', ...(shown === '.' ? [] : [shown]));
  const blocks = [
    renderFailures(failuresOf(program), options),
    renderRefusals(refusals, options),
    renderLeftOver(rest, audit, options),
  ].filter(Boolean);
  if (blocks.length > 0) host.terminal.err(`${blocks.join('\n')}\n`);
}

/** Files that could not be read or parsed, by place. */
function failuresOf(program: Program): ReadFailure[] {
  return [...program.sources.unread, ...program.failures()].toSorted((a, b) => compareLocations(a.at, b.at));
}
