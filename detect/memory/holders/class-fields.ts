import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { memberPlaces } from '../../../program/flow/instances.ts';
import { usesOfFunction } from '../../../program/flow/leaves.ts';
import { memberNameOf, type Place } from '../../../program/flow/place.ts';
import { classKey, isClassField, thisMembersOf } from '../../../program/flow/this.ts';
import type { Program } from '../../../program/program.ts';
import { serverFilesOf } from '../../../program/server-files.ts';
import { changesInText, mayChange } from './evidence.ts';
import type { Holder } from './holder.ts';
import { isInjected, keepsItself, lastingInstances } from './lifetime.ts';
import { isWeak, substanceOf } from './substance.ts';
import { selfPlaces } from './variables.ts';
import { wrappersOf } from './wrappers.ts';

interface Field {
  readonly name: string;
  readonly isStatic: boolean;
  readonly at: NodePath;
  readonly values: readonly NodePath[];
}

/** Fields of classes and constructor functions that something else than the constructor may change. */
export function collectClassFields(program: Program, file: SourceFile): Holder[] {
  return ownersIn(file).flatMap((owner) => {
    const fields = fieldsOf(file, owner).filter(
      (field) => field.values.length > 0 && !field.values.some(isWeak) && mayBeState(program, file, owner, field),
    );
    const tables = fields.filter(
      ({ isStatic, values }) => !isStatic && values.some((value) => substanceOf(value) !== undefined),
    );
    const lasting = tables.length > 0 ? lastingInstances(program, file, owner) : [];
    const own = wrappersOf(
      file,
      owner,
      tables.map(({ name }) => name),
      lasting,
    );
    const rest = own.length > 0 ? fields.filter(({ isStatic }) => isStatic) : fields;
    return [...own, ...rest.map((field) => holderOf(program, file, owner, field))];
  });
}

function mayBeState(program: Program, file: SourceFile, owner: NodePath, field: Field): boolean {
  const { name, at } = field;
  const inside = thisMembersOf(file, owner.node).filter(
    ({ path }) => memberNameOf(path) === name && !isInConstructor(path, owner),
  );
  if (inside.some(({ path }) => mayChange(path))) return true;
  const isOpen = !name.startsWith('#') && (at.parent as { accessibility?: string }).accessibility !== 'private';
  if (!isOpen || !field.values.some((value) => substanceOf(value) !== undefined)) return false;
  const pattern = changesInText(name);
  const files = serverFilesOf(program, program.manifestOf(file.path));
  return files.some(
    (path) => program.sources.mentions(path, [`.${name}`]) && pattern.test(textWithoutThis(program.sources.read(path))),
  );
}

function textWithoutThis(text: string): string {
  return text.replaceAll('this.', '');
}

function isInConstructor(path: NodePath, owner: NodePath): boolean {
  const fn = path.getFunctionParent();
  return fn?.node === owner.node || (fn?.isClassMethod({ kind: 'constructor' }) ?? false);
}

function ownersIn(file: SourceFile): NodePath[] {
  const functions: NodePath[] = [...file.all('FunctionDeclaration'), ...file.all('FunctionExpression')];
  const classes: NodePath[] = [...file.all('ClassDeclaration'), ...file.all('ClassExpression')];
  return [...classes, ...functions.filter((fn) => thisMembersOf(file, fn.node).length > 0)];
}

function fieldsOf(file: SourceFile, owner: NodePath): Field[] {
  const declared = owner.isClass()
    ? (owner.get('body').get('body') as NodePath[]).flatMap((member) => declaredField(member) ?? [])
    : [];
  const byName = new Map<string, Field>(declared.map((field) => [field.name, field]));
  for (const { path } of thisMembersOf(file, owner.node)) {
    const name = memberNameOf(path);
    const assignment = path.parentPath;
    if (name === undefined || path.key !== 'left' || !assignment?.isAssignmentExpression()) continue;
    const known = byName.get(name) ?? { name, isStatic: false, at: path, values: [] };
    byName.set(name, { ...known, values: [...known.values, assignment.get('right')] });
  }
  return [...byName.values()];
}

function declaredField(member: NodePath): Field | undefined {
  const name = isClassField(member) ? classKey(member) : undefined;
  if (name === undefined) return undefined;
  const value = member.get('value') as NodePath;
  return {
    name,
    isStatic: (member.node as { static?: boolean }).static === true,
    at: member.get('key') as NodePath,
    values: value.node ? [value] : [],
  };
}

function holderOf(program: Program, file: SourceFile, owner: NodePath, field: Field): Holder {
  const { name, isStatic, at, values } = field;
  const uses = (from: SourceFile, path: NodePath): readonly Place[] => usesOfFunction(program, from, path);
  const inside = values.flatMap((value) => selfPlaces(file, value));
  return {
    file,
    at,
    name,
    values,
    substance: values.map(substanceOf).find((found) => found !== undefined) ?? 'value',
    ...(!isStatic && { owner }),
    position: isStatic ? 'static-field' : 'field',
    assignments: [],
    scope: file.root,
    places: () => [...memberPlaces(program, uses, { file, owner, name, isStatic }), ...inside],
    isLasting: () =>
      isStatic || isInjected(owner) || keepsItself(owner) || lastingInstances(program, file, owner).length > 0,
    also: () => (isStatic ? [] : lastingInstances(program, file, owner)),
  };
}
