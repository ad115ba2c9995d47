import type { NodePath } from '@babel/traverse';
import { isMember, memberNameOf, type Place } from '../../../program/flow/place.ts';
import type { Level, Use } from './use.ts';

/** What stands at one place of a holder, and where parts of it go on to. */
export interface Step {
  readonly uses: readonly Use[];
  /** Expressions or patterns that stand for what is inside. */
  readonly onward: readonly { readonly path: NodePath; readonly level: Level; readonly isPattern?: boolean }[];
}

/** An expression at the end of a chain of members. */
export interface Chain {
  readonly place: Place;
  readonly top: NodePath;
  readonly names: readonly (string | undefined)[];
  /** The expression of the first computed name. */
  readonly key: NodePath | undefined;
  readonly level: Level;
  readonly mutators: ReadonlySet<string>;
}

/** Climbs `a.b[c].d` to its end. */
export function chainAt(place: Place, level: Level, mutators: ReadonlySet<string>): Chain {
  const names: (string | undefined)[] = [];
  let key: NodePath | undefined;
  let top = place.path;
  for (let parent = top.parentPath; parent; parent = top.parentPath) {
    if (isMember(parent) && top.key === 'object') {
      const name = memberNameOf(parent);
      names.push(name);
      if ((parent.node as { computed?: boolean }).computed) key ??= parent.get('property') as NodePath;
    } else if (!/^TS(NonNull|As|Satisfies)|^Parenthesized/.test(parent.node.type)) break;
    top = parent;
  }
  return { place, top, names, key, level, mutators };
}

/** A read at the end of a chain. */
export function taking(chain: Chain, how: string, whole: NodePath): Use {
  return { ...useOf(chain, how, whole), kind: 'read' };
}

/** A write at the end of a chain, with what it puts in. */
export function writing(chain: Chain, how: string, whole: NodePath, values: readonly NodePath[] = []): Use {
  return { ...useOf(chain, how, whole), kind: 'write', values };
}

function useOf({ place, names, key, level }: Chain, how: string, whole: NodePath): Use {
  return {
    file: place.file,
    path: place.path,
    kind: 'read',
    how,
    level,
    names,
    values: [],
    whole,
    ...(key && { key }),
  };
}
