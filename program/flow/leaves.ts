import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Program } from '../program.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { propertyKey } from '../values/property-key.ts';
import { declarationStarts, memberPlaces } from './instances.ts';
import { nextPlaces } from './next.ts';
import type { Place } from './place.ts';
import { classKey, prototypeMember, thisMembers } from './this.ts';

/** Where a value has been, with the steps then left; handed to several searches, so that none repeats another's way. */
export type SeenPlaces = Map<Node, Set<string>>;

/** A value that flows to more places than this is followed no further. */
const MOST_PLACES = 3000;

/**
 * Follows a value forward, through names, members, patterns, literals, exports, parameters and results of the app's own
 * functions, to the places that use it. A leaf whose `steps` are not empty is where an object that holds the value is
 * handed to something unknown.
 */
export function leavesOf(program: Program, starts: readonly Place[], seen: SeenPlaces = new Map()): Place[] {
  const uses = (file: SourceFile, path: NodePath): readonly Place[] => usesOfFunction(program, file, path);
  const leaves: Place[] = [];
  const queue = [...starts];
  for (let at = 0; at < queue.length && at < MOST_PLACES; at++) {
    const place = queue[at]!;
    if (isKnown(seen, place)) continue;
    const next = nextPlaces(program, uses, place);
    if (next) queue.push(...next);
    else leaves.push(place);
  }
  return leaves;
}

function isKnown(seen: SeenPlaces, { path, steps }: Place): boolean {
  const key = steps.join('.');
  const known = seen.get(path.node);
  if (!known) seen.set(path.node, new Set([key]));
  else if (known.has(key)) return true;
  else known.add(key);
  return false;
}

/** The leaves of a function's or class's value: where it is called, made, handed on. Empty while it is being asked for. */
export function usesOfFunction(program: Program, file: SourceFile, path: NodePath): readonly Place[] {
  const known = program.remember('uses-of-functions', () => new Map<Node, readonly Place[]>());
  if (!known.has(path.node)) {
    known.set(path.node, []);
    known.set(path.node, leavesOf(program, functionStarts(program, file, path)));
  }
  return known.get(path.node)!;
}

function functionStarts(program: Program, file: SourceFile, path: NodePath): Place[] {
  const uses = (from: SourceFile, at: NodePath): readonly Place[] => usesOfFunction(program, from, at);
  if (path.isClassMethod() || path.isClassPrivateMethod()) {
    const owner = path.findParent((at) => at.isClass())!;
    const name = classKey(path);
    return name === undefined ? [] : memberPlaces(program, uses, { file, owner, name, isStatic: path.node.static });
  }
  if (path.isObjectMethod()) {
    const name = propertyKey(path.node);
    const literal = path.parentPath;
    return name === undefined ? [] : [{ file, path: literal, steps: [name] }, ...thisMembers(file, literal.node, name)];
  }
  const member = prototypeMember(path);
  return member ? memberPlaces(program, uses, { file, ...member, isStatic: false }) : declarationStarts(file, path);
}
