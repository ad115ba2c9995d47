import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { ownerOf } from '../locks/owner.ts';
import { ownWaits } from '../waits.ts';
import type { ListPlace } from './places.ts';

/** What one run of a function does with a list before it waits for something else. */
export interface Section {
  readonly file: SourceFile;
  readonly owner: NodePath<FunctionNode>;
  readonly places: readonly NodePath[];
  /** The expressions that change the list or what is in it. */
  readonly changes: readonly NodePath[];
  /** The function waits for something else, before or after. */
  readonly isPart: boolean;
  /** Its number among those of its function, from 0. */
  readonly nth: number;
}

/** The sections of all functions that name the list. */
export function sectionsOf(places: readonly ListPlace[], changes: readonly ListPlace[]): Section[] {
  const owners = new Map<Node, { file: SourceFile; owner: NodePath<FunctionNode> }>();
  for (const { file, path } of [...places, ...changes]) {
    const owner = ownerOf(path);
    if (owner) owners.set(owner.node, { file, owner });
  }
  return [...owners.values()].flatMap(({ file, owner }) => {
    const own = (all: readonly ListPlace[]): NodePath[] =>
      all
        .flatMap(({ path }) => (ownerOf(path) === owner ? [path] : []))
        .toSorted((a, b) => a.node.start! - b.node.start!);
    return split({ file, owner, places: own(places), changes: own(changes), isPart: false, nth: 0 });
  });
}

function split(whole: Section): Section[] {
  const waits = ownWaits(whole.owner);
  if (waits.length === 0) return [whole];
  const partOf = (path: NodePath): number => waits.filter((wait) => wait.node.end! <= path.node.start!).length;
  const parts = new Set([...whole.places, ...whole.changes].map(partOf));
  return [...parts].map((part, nth) => ({
    ...whole,
    isPart: true,
    nth,
    places: whole.places.filter((path) => partOf(path) === part),
    changes: whole.changes.filter((path) => partOf(path) === part),
  }));
}
