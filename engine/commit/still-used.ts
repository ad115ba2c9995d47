import type { Sources } from '../../core/sources.ts';
import { importersOf } from '../../program/modules/importers.ts';
import { Program } from '../../program/program.ts';
import { overlay } from '../overlay.ts';
import { keepPackages } from './keep-packages.ts';
import { keepVariables } from './keep-variables.ts';
import type { StepFile } from './record.ts';

/** Changes without what would break the rest of the app, and names of what stays for it. */
interface Kept {
  readonly changes: readonly StepFile[];
  readonly kept: readonly string[];
}

/** An undo may remove a helper, a dependency, a variable that a later step came to use: those stay. */
export function keepUsed(sources: Sources, changes: readonly StepFile[]): Kept {
  const files = keepFiles(sources, changes);
  const program = Program.of(overlay(sources, files.changes));
  const edited = files.changes.map(
    (change) => keepVariables(program, change) ?? keepPackages(program, change) ?? { change, kept: [] },
  );
  return { changes: edited.map(({ change }) => change), kept: [...files.kept, ...edited.flatMap(({ kept }) => kept)] };
}

/** Files that stay may import others: asks again until nothing more stays. */
function keepFiles(sources: Sources, changes: readonly StepFile[]): Kept {
  const gone = new Set(changes.filter(({ after }) => after === null).map(({ path }) => path));
  const rest = overlay(
    sources,
    changes.filter(({ path }) => !gone.has(path)),
  );
  const program = Program.of(rest);
  const isUsed = (path: string): boolean =>
    rest.has(path) && importersOf(program, path).some(({ file }) => !gone.has(file.path));
  const kept: string[] = [];
  for (let used = [...gone].filter(isUsed); used.length > 0; used = [...gone].filter(isUsed)) {
    kept.push(...used);
    for (const path of used) gone.delete(path);
  }
  return { changes: changes.filter(({ path }) => !kept.includes(path)), kept };
}
