import { formatLocation } from '../core/location.ts';
import type { Choose } from '../engine/run-all.ts';
import { selectOnly, type Selection } from '../engine/only.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';
import { wordedRefusals } from '../engine/worded.ts';
import { openApp, type App } from './app.ts';
import type { Invocation } from './args.ts';
import type { Context } from './context.ts';
import { experts } from './experts.ts';
import { onlyLines } from './only-option.ts';
import { planOptionsOf } from './plan-options.ts';
import { UsageError } from './usage-error.ts';

/** What a run is about: the app, the steps, and which groups. */
export interface Plan {
  readonly app: App;
  readonly transforms: readonly Transform[];
  readonly options: PlanOptions;
  readonly choose: Choose;
}

/** Reads the app and the options of a run; throws a UsageError where `--only` names a line without a group. */
export async function preparePlan(
  invocation: Invocation,
  context: Context,
  of: { transforms: readonly Transform[]; dir: string },
): Promise<Plan> {
  const options = planOptionsOf(invocation);
  const app = await openApp(context, of.dir, { detectors: experts.detectors, transforms: of.transforms });
  const plan = { app, transforms: of.transforms, options };
  if (!invocation.has('only')) return { ...plan, choose: () => true };
  const selection = selectOnly(app.program, of.transforms, options, onlyLines(invocation, app, context));
  if (selection.missing.length > 0) throw nothingThere(selection);
  return { ...plan, choose: selection.choose };
}

function nothingThere({ missing, steps }: Selection): UsageError {
  const [line] = missing;
  const place = `${line!.file}:${line!.line}`;
  const refused = steps
    .flatMap(wordedRefusals)
    .find(({ refusal: { of } }) => of.file === line!.file && of.line === line!.line);
  if (refused)
    return new UsageError(`--only ${place}: this stays as it is. ${refused.text.short} ${refused.text.remedy}`);
  const places = steps.flatMap(({ groups }) => groups.map(({ at }) => formatLocation(at)));
  const known =
    places.length > 0
      ? `What can move stands at ${places.join(', ')}.`
      : 'Nothing in this app can be moved by these steps.';
  return new UsageError(`--only ${place}: no state that can move stands there. ${known}`);
}
