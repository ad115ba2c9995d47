import type { Sources } from '../../core/sources.ts';
import type { Disk } from '../../host/host.ts';
import { readHistory, undoneIds } from './history.ts';
import { readAll } from './present.ts';
import type { Problem, StepFile, StepRecord } from './record.ts';
import { reverseFile } from './reverse.ts';
import { keepUsed } from './still-used.ts';

export type UndoPlan =
  | {
      readonly kind: 'planned';
      readonly step: StepRecord;
      readonly changes: readonly StepFile[];
      /** Files and packages of the step that stay, because the rest of the app uses them by now. */
      readonly kept: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * How to take a step back without touching what came after it; nothing is written. `reference` is an id (`3` or
 * `0003`) or a transform's name, which stands for its last step that holds; without one the last step of all is meant.
 */
export function planUndo(disk: Disk, root: string, sources: Sources, reference?: string): UndoPlan {
  const step = findStep(readHistory(disk, root), reference);
  if ('code' in step) return { kind: 'refused', problems: [step] };
  const { present, problems } = readAll(
    disk,
    root,
    step.files.map(({ path }) => path),
  );
  const reversed = present.map((now) =>
    reverseFile(
      step.files.find(({ path }) => path === now.path)!,
      now,
    ),
  );
  const all = [...problems, ...reversed.filter((change) => 'code' in change)];
  if (all.length > 0) return { kind: 'refused', problems: all };
  const changes = reversed.filter((change): change is StepFile => !('code' in change));
  return { kind: 'planned', step, ...keepUsed(sources, changes) };
}

function findStep(records: readonly StepRecord[], reference: string | undefined): StepRecord | Problem {
  const undone = undoneIds(records);
  const holding = records.filter(({ id }) => !undone.has(id)).toReversed();
  const steps = holding.filter(({ undoes }) => undoes === undefined);
  if (reference === undefined) return steps[0] ?? unknown('There is no step to undo.');
  const byId = records.find(({ id }) => Number(id) === Number(reference));
  if (byId && undone.has(byId.id)) return unknown(`The step ${byId.id} (${byId.name}) is undone already.`);
  return (
    byId ??
    steps.find(({ name }) => name === reference) ??
    unknown(`There is no step ${reference} to undo; \`unsticky list\` names them.`)
  );
}

function unknown(message: string): Problem {
  return { path: '', code: 'unknown-step', message };
}
