import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Waiting } from '../../recipes/async/propagate.ts';
import type { Effect, Step } from './access.ts';
import { mayFollow, waitsBetween } from './waits.ts';

/** A place that does something to the table, and what. */
interface Event {
  readonly file: SourceFile;
  readonly path: NodePath;
  readonly effects: ReadonlySet<Effect>;
}

/** Where a table is read and then written in one run, and nothing waited in between before: another request may come in now. */
export interface Race {
  readonly file: SourceFile;
  readonly read: NodePath;
  readonly write: NodePath;
}

/** After the one, the other relies on what it saw. */
const CONFLICTS: Partial<Record<Effect, readonly Effect[]>> = {
  read: ['write', 'remove', 'count'],
  look: ['write', 'remove', 'count'],
  count: ['write', 'remove', 'read'],
};

/** The first race, in any function that reaches the table, through calls too. */
export function raceIn(steps: readonly Step[], waiting: readonly Waiting[]): Race | undefined {
  return racesIn(steps, waiting)[0];
}

/** The first race of each function that reaches the table, through calls too. */
export function racesIn(steps: readonly Step[], waiting: readonly Waiting[]): Race[] {
  return byFunction(eventsOf(steps, waiting)).flatMap((events) => {
    for (const first of events) {
      const second = events.find((other) => other !== first && conflicts(first, other) && isRace(first, other));
      if (second) return [{ file: first.file, read: first.path, write: second.path }];
    }
    return [];
  });
}

function conflicts(first: Event, second: Event): boolean {
  return [...first.effects].some((effect) => (CONFLICTS[effect] ?? []).some((other) => second.effects.has(other)));
}

function isRace(first: Event, second: Event): boolean {
  return mayFollow(first.path, second.path) && !waitsBetween(first.path, second.path);
}

/** Every place that waits from now on, with all that happens to the table there, calls followed to their end. */
function eventsOf(steps: readonly Step[], waiting: readonly Waiting[]): Event[] {
  const direct = new Map<Node, Effect>(steps.map(({ seed, effect }) => [seed.node, effect]));
  const inside = new Map<Node, Waiting[]>();
  for (const item of waiting) {
    const fn = item.path.getFunctionParent();
    if (fn) inside.set(fn.node, [...(inside.get(fn.node) ?? []), item]);
  }
  const ofFunction = (fn: Node, seen: Set<Node>): Effect[] => {
    if (seen.has(fn)) return [];
    seen.add(fn);
    return (inside.get(fn) ?? []).flatMap((item) => ofItem(item, seen));
  };
  const ofItem = ({ path, of }: Waiting, seen: Set<Node>): Effect[] => {
    const own = direct.get(path.node);
    return [...(own ? [own] : []), ...(of ? ofFunction(of.node, seen) : [])];
  };
  const merged = new Map<Node, Event>();
  for (const item of waiting) {
    const effects = [...(merged.get(item.path.node)?.effects ?? []), ...ofItem(item, new Set())];
    merged.set(item.path.node, { file: item.file, path: item.path, effects: new Set(effects) });
  }
  return [...merged.values()];
}

function byFunction(events: readonly Event[]): Event[][] {
  const found = new Map<Node, Event[]>();
  for (const event of events) {
    const owner = (event.path.getFunctionParent() ?? event.path.scope.getProgramParent().path).node;
    found.set(owner, [...(found.get(owner) ?? []), event]);
  }
  return [...found.values()];
}
