import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { isLoopCallback } from '../../../recipes/async/position.ts';
import type { Propagation } from '../../../recipes/async/propagate.ts';
import type { Wrap } from '../../../recipes/async/wrap.ts';
import type { Access, Effect, Step } from '../access.ts';
import type { Obstacle } from '../judge.ts';
import type { Race } from '../races.ts';
import type { Table } from '../table.ts';
import { isInlineCallback } from './owner.ts';
import { lockWrap } from './lock-wrap.ts';
import { planLocks, type Owned } from './plan-locks.ts';

const READING: readonly Effect[] = ['read', 'look'];

interface Turns {
  readonly table: Table;
  readonly accesses: readonly Access[];
  readonly steps: readonly Step[];
  readonly chain: Propagation;
  readonly races: readonly Race[];
}

/** Locks around all functions that change the table, so that what one of them reads and writes is one step. */
export function planTurns({ table, accesses, steps, chain, races }: Turns): { wraps: readonly Wrap[] } | Obstacle {
  const writing = steps
    .filter(({ effect }) => !READING.includes(effect))
    .map(({ file, seed }) => ({ file, path: seed }));
  const places = [...races.map(({ file, read }) => ({ file, path: read })), ...writing];
  const [race] = races;
  const at = race ? race.file.locate(race.write.node) : writing[0]!.file.locate(writing[0]!.path.node);
  const owners = places.map(({ file, path }) => ({ file, fn: ownerOf(path) }));
  if (!owners.every((owner): owner is Owned => owner.fn !== undefined)) return { code: 'check-then-set', at };
  const locks = planLocks(chain, owners);
  if ('obstacle' in locks) return { code: 'check-then-set', at };
  const wraps = locks.wrapped.map((owner) => wrapOf(table, accesses, owner));
  return wraps.every((wrap): wrap is Wrap => wrap !== undefined) ? { wraps } : { code: 'check-then-set', at };
}

/** The function that runs a place one after the other; undefined where several runs of it overlap, or at the top level. */
function ownerOf(path: NodePath): NodePath<FunctionNode> | undefined {
  let fn = path.getFunctionParent();
  while (fn && isInlineCallback(fn) && isLoopCallback(fn)) fn = fn.getFunctionParent();
  const overlaps = fn !== null && isInlineCallback(fn);
  return fn && !overlaps ? fn : undefined;
}

/** The table by the name that it has in the file of the function. */
function wrapOf({ initial }: Table, accesses: readonly Access[], owner: Owned): Wrap | undefined {
  const own = accesses.find(({ file }) => file === owner.file);
  const isField = own !== undefined && /^this\b/.test(own.table);
  const declared = initial.file === owner.file ? initial.path.node.end! : undefined;
  return own && !isField ? lockWrap(owner, own.table, declared) : undefined;
}
