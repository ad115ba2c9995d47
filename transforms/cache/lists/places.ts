import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { exportedName, importPlaces, ownExportReads, serverImporters } from '../../../program/flow/exported.ts';
import { usesOfFunction } from '../../../program/flow/leaves.ts';
import { nextPlaces } from '../../../program/flow/next.ts';
import { isMember, type Place } from '../../../program/flow/place.ts';
import { referencesTo } from '../../../program/flow/references.ts';
import type { Program } from '../../../program/program.ts';
import type { List } from './list.ts';

/** An expression that stands for the list itself: its name, the name of its import, `data.todos`. */
export interface ListPlace {
  readonly file: SourceFile;
  readonly path: NodePath;
}

/** Every place that names the list, in all files; those through which it leaves unseen apart. */
export function placesOf(program: Program, { holder, binding }: List): { places: ListPlace[]; lost: ListPlace[] } {
  const places: ListPlace[] = [];
  const lost: ListPlace[] = [];
  const queue: Place[] = referencesTo(holder.file, binding);
  for (let at = queue.shift(); at; at = queue.shift()) {
    const next = onward(program, at);
    if (next === 'here') places.push(at);
    else if (!next || next.length === 0) lost.push(at);
    else queue.push(...next);
  }
  return { places, lost };
}

function onward(program: Program, place: Place): Place[] | 'here' | undefined {
  const { file, path, steps } = place;
  const exported = place.exportedAs ?? exportedName(path);
  if (exported !== undefined) {
    const own = path.parentPath?.isAssignmentExpression() ? ownExportReads(file, exported, steps) : [];
    return serverImporters(program, file).length === 0
      ? own
      : [...own, ...importPlaces(program, file, exported, steps)];
  }
  const isName = path.isIdentifier() || isMember(path);
  if (steps.length === 0 && isName && !isInExport(path)) return 'here';
  return nextPlaces(program, (from, at) => usesOfFunction(program, from, at), place);
}

/** `module.exports = { todos }`. */
function isInExport(path: NodePath): boolean {
  const literal = path.parentPath?.isObjectProperty() && path.key === 'value' ? path.parentPath.parentPath : undefined;
  return literal?.isObjectExpression() === true && exportedName(literal) !== undefined;
}
