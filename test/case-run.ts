import { formatLocation } from '../core/location.ts';
import { memorySources } from '../core/memory-sources.ts';
import { overlay } from '../engine/overlay.ts';
import { planStep, type Step } from '../engine/plan.ts';
import { runAll } from '../engine/run-all.ts';
import { Program } from '../program/program.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';

export type Texts = Readonly<Record<string, string>>;

/** What a transform makes of some texts: only the files that changed, and the refusals as lines. */
export interface CaseResult {
  readonly changed: Texts;
  readonly refusals: readonly string[];
  readonly step: Step;
  /** What a second run over the result would still do. */
  readonly again: Step;
}

/** Runs one transform over texts, twice. */
export function runCase(transform: Transform, before: Texts, options: PlanOptions): CaseResult {
  const program = Program.of(memorySources(before));
  const { results, changes } = runAll(program, [transform], options);
  const changed = Object.fromEntries(changes.map(({ path, after }) => [path, after ?? '']));
  const step = results[0]!.step;
  const refusals = step.refusals.map(({ code, at }) => `${formatLocation(at)} ${code}`).sort();
  const again = planStep(transform, Program.of(overlay(program.sources, changes)), options);
  return { changed, refusals, step, again };
}
