import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { leavesOf, type SeenPlaces } from '../../../program/flow/leaves.ts';
import type { Place } from '../../../program/flow/place.ts';
import { referencesTo } from '../../../program/flow/references.ts';
import type { Program } from '../../../program/program.ts';
import { unwrap } from '../../../program/values/unwrap.ts';
import type { Holder } from '../holders/holder.ts';
import { assignedValue } from '../holders/variables.ts';
import { stepAt } from './at-place.ts';
import type { Step } from './chain.ts';
import { LIBRARY_MUTATORS, MUTATORS, OWN_METHODS } from './mutators.ts';
import type { Level, Use } from './use.ts';

const NONE: ReadonlySet<string> = new Set();
/** What a variable holds one after another may be a client with a method `set`. */
const BY_SUBSTANCE: Partial<Record<Holder['substance'], ReadonlySet<string>>> = {
  library: LIBRARY_MUTATORS,
  value: NONE,
};

/** An object of the language has no methods that change it: `service.set(…)` is a function that the app put there. */
function isLiteral({ values }: Holder): boolean {
  return values.length > 0 && values.every((value) => unwrap(value).isObjectExpression());
}

/** More uses than these say nothing new. */
const MOST_USES = 1500;

/** Every read and write of what a holder holds, in all files, at any depth and through any alias that can be followed. */
export function collectUses(program: Program, holder: Holder): Use[] {
  const uses: Use[] = holder.assignments.map((path) => assignmentUse(holder, path));
  const mutators = holder.mutators ?? BY_SUBSTANCE[holder.substance] ?? (isLiteral(holder) ? OWN_METHODS : MUTATORS);
  const been: Record<Level, SeenPlaces> = { self: new Map(), element: new Map(), copy: new Map() };
  const queue: { place: Place; level: Level }[] = leavesOf(program, holder.places(), been.self).map((place) => ({
    place,
    level: 'self',
  }));
  for (let at = 0; at < queue.length && at < MOST_USES; at++) {
    const { place, level } = queue[at]!;
    const step = stepAt(place, level, mutators);
    uses.push(...step.uses);
    queue.push(...onwardPlaces(program, place, step, been));
  }
  return uses;
}

function assignmentUse({ file }: Holder, path: NodePath): Use {
  const how = path.isUpdateExpression() ? 'update' : 'assign';
  return { file, path, kind: 'write', how, level: 'self', names: [], values: assignedValue(path), whole: path };
}

function onwardPlaces(
  program: Program,
  from: Place,
  { onward }: Step,
  been: Record<Level, SeenPlaces>,
): { place: Place; level: Level }[] {
  return onward.flatMap(({ path, level, isPattern }) => {
    const starts = isPattern ? patternPlaces(from.file, path) : [{ file: from.file, path, steps: [] }];
    return leavesOf(program, starts, been[level])
      .filter((place) => place.path !== from.path)
      .map((place) => ({ place, level }));
  });
}

function patternPlaces(file: SourceFile, pattern: NodePath): Place[] {
  const names = Object.values(pattern.getBindingIdentifierPaths(false, false) as Record<string, NodePath>);
  const all = pattern.isIdentifier() ? [pattern as NodePath] : names;
  return all.flatMap((id) => referencesTo(file, id.scope.getBinding((id.node as { name: string }).name)));
}
