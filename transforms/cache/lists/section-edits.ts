import type { NodePath } from '@babel/traverse';
import { indentAt, styleOf } from '../../../ast/style.ts';
import type { Edit } from '../../../core/edit.ts';
import { memberNameOf } from '../../../program/flow/place.ts';
import { freeName } from '../../../recipes/free-name.ts';
import type { Step } from '../access.ts';
import type { Obstacle } from '../judge.ts';
import { outermost } from '../locks/owner.ts';
import { writeBackEdits } from '../locks/write-back.ts';
import { nextOf, statementOf } from '../statements.ts';
import { insertion, isStatement, replacement } from '../use-place.ts';
import type { Section } from './section.ts';

/** How a section is written: each read by itself, one verb of the list, or a copy that is read, and saved where it changes. */
export type Form = 'read' | 'verb' | 'copy';

/** The simplest form that keeps what the section does one step. `isCovered`: the function is locked from outside, and verbs lock themselves. */
export function formOf(section: Section, isCovered: boolean): Form {
  const { places, changes } = section;
  if (changes.length === 0) return isReadInPlace(section) ? 'read' : 'copy';
  return !isCovered && places.length === 1 && changes.length === 1 && isVerb(places[0]!, changes[0]!) ? 'verb' : 'copy';
}

function isReadInPlace({ places }: Section): boolean {
  return places.length === 1 && outermost(places[0]!) === places[0];
}

/** `todos.push(x)`, `todos.splice(i, 1)[0]`: a changing method of the list itself. */
function isVerb(place: NodePath, change: NodePath): boolean {
  const method = change.isCallExpression() ? (change.get('callee') as NodePath) : undefined;
  if (!method?.isMemberExpression() || method.node.object !== place.node || outermost(place) !== place) return false;
  return memberNameOf(method) === 'push' || !waitsInside(change);
}

function waitsInside(path: NodePath): boolean {
  let found = false;
  path.traverse({ AwaitExpression: () => void (found = true), YieldExpression: () => void (found = true) });
  return found;
}

/** The step of a section in a form; what stands in the way where it cannot be written so. */
export function stepOf(section: Section, form: Form): Step | Obstacle {
  if (form === 'read') return readStep(section);
  return form === 'verb' ? verbStep(section) : copyStep(section);
}

function readStep({ file, places: [place] }: Section): Step {
  const at = place!;
  const parent = at.parentPath!;
  if (parent.isObjectProperty() && parent.node.shorthand) {
    const text = `: await ${file.textOf(at.node)}.all()`;
    return { file, seed: at, isWritten: true, effect: 'read', edits: [insertion(file, at.node.end!, text)] };
  }
  return { file, seed: at, effect: 'read', edits: [insertion(file, at.node.end!, '.all()')] };
}

function verbStep(section: Section): Step {
  const { file, places, changes } = section;
  const [place] = places;
  const [change] = changes;
  const { start, end } = place!.node;
  const call = change!;
  const name = memberNameOf(call.get('callee') as NodePath);
  const list = listName(section);
  const edits =
    name === 'push'
      ? []
      : [
          replacement(file, start!, end!, `${file.textOf(place!.node)}.update((${list}) => ${list}`),
          replacement(file, call.node.end! - 1, call.node.end!, '))'),
        ];
  return { file, seed: call, effect: 'write', edits };
}

function copyStep(section: Section): Step | Obstacle {
  const { file, owner, places, changes } = section;
  const first = commonStatement(section);
  if (!first) return { code: 'unsupported-use', at: file.locate((places[0] ?? owner).node) };
  const replaced = replacedWhole(section, first);
  if (replaced) return replaced;
  const list = listName(section);
  const table = file.textOf(places.find((path) => !isAssigned(path))!.node);
  const saved = changes.filter((change) => isSavedAtOnce(section, change));
  const line = `await ${table}.save(${list})`;
  const back = {
    file,
    line,
    changes: changes.filter((change) => !saved.includes(change)),
    result: resultName(section),
    isAlwaysThere: true,
  };
  const statements = siblingsFrom(first);
  const saves = writeBackEdits(back, statements);
  if (!Array.isArray(saves)) return { code: 'changed-on-the-way-out', at: file.locate(saves.node) };
  const word = changes.some((change) => isReassignment(change) && !saved.includes(change)) ? 'let' : 'const';
  const { newline, semicolons } = styleOf(file);
  const read = `${word} ${list} = await ${table}.all()${semicolons ? ';' : ''}${newline}${indentAt(file.text, first.node.start!)}`;
  return {
    file,
    seed: outermost(places[0]!),
    isWritten: true,
    effect: changes.length > 0 ? 'write' : 'read',
    edits: [
      insertion(file, first.node.start!, read),
      ...places.flatMap((path) => named(section, path, list)),
      ...saved.flatMap((change) => savedAtOnce(section, change, { table, list })),
      ...saves,
    ],
  };
}

/** `todos = []` with nothing else: the list is saved as it shall be. */
function replacedWhole({ file, places, changes }: Section, first: NodePath): Step | undefined {
  const [change] = changes;
  if (places.length !== 1 || changes.length !== 1 || !isReassignment(change!) || !isStatement(change!))
    return undefined;
  if (statementOf(change!) !== first) return undefined;
  const { start, end } = change!.node;
  const { start: from } = change!.get('right').node as { start: number };
  const table = file.textOf((change!.get('left') as NodePath).node);
  const edits = [replacement(file, start!, from, `${table}.save(`), insertion(file, end!, ')')];
  return { file, seed: change!, effect: 'write', edits };
}

function isReassignment(change: NodePath): change is NodePath & { node: { left: object; right: object } } {
  return change.isAssignmentExpression({ operator: '=' }) && (change.get('left') as NodePath).isIdentifier();
}

function isAssigned(path: NodePath): boolean {
  return path.key === 'left' && path.parentPath?.isAssignmentExpression() === true;
}

/** `todos = todos.filter(…);` as the last thing that is done with the list. */
function isSavedAtOnce({ places }: Section, change: NodePath): boolean {
  if (!isReassignment(change) || !change.parentPath?.isExpressionStatement()) return false;
  return outermost(change) === change && places.every((path) => path.node.start! < change.node.end!);
}

function savedAtOnce({ file }: Section, change: NodePath, { table }: { table: string; list: string }): Edit[] {
  const { start, end } = change.node;
  const { start: from } = (change.get('right') as NodePath).node;
  return [replacement(file, start!, from!, `await ${table}.save(`), insertion(file, end!, ')')];
}

/** The name of the copy in place of the list's. */
function named(section: Section, path: NodePath, list: string): Edit[] {
  const { file, changes } = section;
  const { start, end } = path.node;
  if (isAssigned(path) && changes.some((change) => change === path.parentPath && isSavedAtOnce(section, change)))
    return [];
  if (path.parentPath?.isObjectProperty() && path.parentPath.node.shorthand)
    return [insertion(file, end!, `: ${list}`)];
  return [replacement(file, start!, end!, list)];
}

/** The first statement of the innermost list of statements that holds all of a section. */
function commonStatement({ places, changes, owner }: Section): NodePath | undefined {
  const all = [...places, ...changes];
  let at = statementOf(outermost(all[0]!));
  while (at && at.getFunctionParent() === owner) {
    const parent = at.parentPath!;
    if (all.every((path) => path.isDescendant(parent)) && !isInSwitch(at)) return firstOf(at, all);
    at = statementOf(parent);
  }
  return undefined;
}

function isInSwitch(statement: NodePath): boolean {
  return statement.listKey === 'consequent';
}

function firstOf(statement: NodePath, all: readonly NodePath[]): NodePath {
  const siblings = siblingsOf(statement);
  return siblings.find((one) => all.some((path) => path === one || path.isDescendant(one))) ?? statement;
}

function siblingsOf(statement: NodePath): NodePath[] {
  return siblingsFrom(statement.getSibling(0));
}

function siblingsFrom(first: NodePath): NodePath[] {
  const found: NodePath[] = [];
  for (let at: NodePath | undefined = first; at; at = nextOf(at)) found.push(at);
  return found;
}

function listName({ file, nth }: Section): string {
  const number = nth === 0 ? '' : String(nth + 1);
  return freeName(
    file,
    ['list', 'all', 'items', 'wholeList'].map((name) => name + number),
  );
}

function resultName({ file, changes }: Section): string {
  const takes = changes.some((change) => /\.(splice|pop|shift)\(/.test(file.textOf(change.node)));
  return freeName(file, takes ? ['removed', 'taken', 'result'] : ['result', 'outcome', 'answer']);
}
