import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Program } from '../program.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { membersNamed } from './fields.ts';
import { isMember, type Place } from './place.ts';
import { referencesTo } from './references.ts';
import { thisMembers } from './this.ts';

/** The leaves of the value of a function or class. Handed in, because following a value leads back to functions. */
export type UsesOf = (file: SourceFile, declaration: NodePath) => readonly Place[];

/** One class, or constructor function, with those that extend it. */
export interface Family {
  readonly classes: readonly { readonly file: SourceFile; readonly path: NodePath }[];
  /** The `new` expressions. */
  readonly made: readonly Place[];
  /** The class is handed to something that may make instances out of sight, or nothing of the app makes one. */
  readonly unseen: boolean;
}

/** Who makes instances of a class, and which classes extend it. */
export function familyOf(uses: UsesOf, file: SourceFile, cls: NodePath, depth = 0): Family {
  const leaves = uses(file, cls);
  const made = leaves.filter(isNew).map(({ file, path }) => ({ file, path: path.parentPath!, steps: [] }));
  const heirs = leaves.filter(({ path, steps }) => steps.length === 0 && path.key === 'superClass');
  const below = depth > 4 ? [] : heirs.map((heir) => familyOf(uses, heir.file, heir.path.parentPath!, depth + 1));
  const all = [...made, ...below.flatMap((family) => family.made)];
  return {
    classes: [{ file, path: cls }, ...below.flatMap((family) => family.classes)],
    made: all,
    unseen: leaves.some(isHandedOn) || below.some((family) => family.unseen),
  };
}

function isNew({ path, steps }: Place): boolean {
  return steps.length === 0 && path.key === 'callee' && path.parentPath?.isNewExpression() === true;
}

function isHandedOn(leaf: Place): boolean {
  const { parentPath } = leaf.path;
  if (isNew(leaf) || leaf.path.key === 'superClass' || parentPath?.isBinaryExpression()) return false;
  return !isMember(parentPath) && !parentPath?.isUnaryExpression();
}

/** Where a field or method of a class's instances (or, if `isStatic`, of the class) is taken. */
export function memberPlaces(program: Program, uses: UsesOf, member: ClassMember): Place[] {
  const { file, owner, name, isStatic } = member;
  const family = familyOf(uses, file, owner);
  const own = family.classes.flatMap((cls) => thisMembers(cls.file, cls.path.node, name));
  if (name.startsWith('#')) return own;
  if (isStatic) return [...own, ...staticPlaces(file, owner, name)];
  const outside = family.made.map((place) => ({ ...place, steps: [name] }));
  return family.unseen || family.made.length === 0
    ? [...own, ...outside, ...membersNamed(program, file, name)]
    : [...own, ...outside];
}

export interface ClassMember {
  readonly file: SourceFile;
  readonly owner: NodePath;
  readonly name: string;
  readonly isStatic: boolean;
}

function staticPlaces(file: SourceFile, owner: NodePath, name: string): Place[] {
  return declarationStarts(file, owner).map((place) => ({ ...place, steps: [name] }));
}

/** Where the value of a function or class declaration, or expression, starts to flow. */
export function declarationStarts(file: SourceFile, path: NodePath): Place[] {
  const id = (path.node as Node & { id?: { name: string } | null }).id;
  const isDeclaration = path.isFunctionDeclaration() || path.isClassDeclaration();
  if (!isDeclaration || !id) return [{ file, path, steps: [] }];
  const binding = path.parentPath.scope.getBinding(id.name);
  return referencesTo(file, binding);
}
