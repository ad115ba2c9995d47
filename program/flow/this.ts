import type { Node } from '@babel/types';
import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { propertyKey } from '../values/property-key.ts';
import { isMember, memberNameOf, membersOf, type Place } from './place.ts';

const known = new WeakMap<SourceFile, Map<Node, Place[]>>();

/** All `this.x` of a file whose `this` is an instance of the class, the object literal, or what the constructor function makes. */
export function thisMembersOf(file: SourceFile, owner: Node): readonly Place[] {
  let byOwner = known.get(file);
  if (!byOwner) known.set(file, (byOwner = indexOf(file)));
  return byOwner.get(owner) ?? [];
}

/** Those of one name. */
export function thisMembers(file: SourceFile, owner: Node, name: string): Place[] {
  return thisMembersOf(file, owner).filter(({ path }) => memberNameOf(path) === name);
}

function indexOf(file: SourceFile): Map<Node, Place[]> {
  const byOwner = new Map<Node, Place[]>();
  for (const path of membersOf(file)) {
    if (!(path.get('object') as NodePath).isThisExpression()) continue;
    const owner = ownerOfThis(path);
    if (!owner) continue;
    const list = byOwner.get(owner);
    if (list) list.push({ file, path, steps: [] });
    else byOwner.set(owner, [{ file, path, steps: [] }]);
  }
  return byOwner;
}

/** The class, object literal or constructor function that `this` belongs to at a place; undefined at the top level. */
function ownerOfThis(path: NodePath): Node | undefined {
  for (let at = path.parentPath; at; at = at.parentPath) {
    if (at.isClass()) return at.node;
    if (at.isObjectMethod()) return prototypeOwner(at.parentPath)?.node ?? at.parent;
    if (at.isFunctionExpression() || at.isFunctionDeclaration()) return ownerOfFunction(at);
  }
  return undefined;
}

function ownerOfFunction(fn: NodePath): Node {
  const parent = fn.parentPath!;
  if (parent.isObjectProperty()) return prototypeOwner(parent.parentPath)?.node ?? parent.parent;
  return prototypeMember(fn)?.owner.node ?? fn.node;
}

/** As `ownerOfThis`, as a path. */
export function ownerPathOfThis(path: NodePath): NodePath | undefined {
  const owner = ownerOfThis(path);
  const around = owner && path.findParent((at) => at.node === owner);
  if (!owner || around) return around ?? undefined;
  const holder = path.findParent(
    (at) => prototypeMember(at)?.owner.node === owner || prototypeOwner(at)?.node === owner,
  );
  return holder ? (prototypeMember(holder)?.owner ?? prototypeOwner(holder)) : undefined;
}

/** `F.prototype = {…}`: the constructor function F. */
function prototypeOwner(literal: NodePath | null): NodePath | undefined {
  const parent = literal?.parentPath;
  return parent?.isAssignmentExpression() && literal?.key === 'right'
    ? constructorOf(parent.get('left') as NodePath)
    : undefined;
}

/** `F.prototype.name = fn`: F and the name. */
export function prototypeMember(fn: NodePath): { owner: NodePath; name: string } | undefined {
  const parent = fn.parentPath;
  const left = parent?.isAssignmentExpression() && fn.key === 'right' ? (parent.get('left') as NodePath) : undefined;
  const name = left && memberNameOf(left);
  const owner = left && isMember(left) ? constructorOf(left.get('object') as NodePath) : undefined;
  return owner && name !== undefined ? { owner, name } : undefined;
}

/** F of `F.prototype`, where F is a function or class of the file. */
function constructorOf(path: NodePath): NodePath | undefined {
  const object = isMember(path) && memberNameOf(path) === 'prototype' ? (path.get('object') as NodePath) : undefined;
  const holder = object?.isIdentifier() ? object.scope.getBinding(object.node.name)?.path : undefined;
  if (!holder?.isVariableDeclarator()) return holder;
  const init = holder.get('init') as NodePath;
  return init.node ? init : undefined;
}

export function isClassField(path: NodePath): boolean {
  return path.isClassProperty() || path.isClassPrivateProperty();
}

/** The name of a class member, `#` included. */
export function classKey(path: NodePath): string | undefined {
  const node = path.node as { key?: { type: string; id?: { name: string } }; computed?: boolean };
  return node.key?.type === 'PrivateName' ? `#${node.key.id!.name}` : propertyKey(node);
}
