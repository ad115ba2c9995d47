import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import type { Propagation, Waiting } from '../../../recipes/async/propagate.ts';
import { ownWaits } from '../waits.ts';

/** A function, with its file. */
export interface Owned {
  readonly file: SourceFile;
  readonly fn: NodePath<FunctionNode>;
}

/** Which functions are let in one call at a time, and which run only within those. */
export interface Locks {
  readonly wrapped: readonly Owned[];
  /** Functions that run under the lock, the wrapped ones too. */
  readonly inside: ReadonlyMap<Node, Owned>;
}

/**
 * The outermost functions of those that must be one step are locked, and what they call runs within. Whoever else calls
 * such a function must be locked too. The function that stands in the way where that cannot be.
 */
export function planLocks(chain: Propagation, needing: readonly Owned[]): Locks | { obstacle: Owned } {
  const inside = new Map<Node, Owned>(needing.map((one) => [one.fn.node, one]));
  for (let before = 0; before !== inside.size;) {
    before = inside.size;
    const found = coveredIn(chain, inside).flatMap((one) => callersOf(chain.waiting, one.fn));
    if (found.some((caller) => caller === undefined)) return { obstacle: coveredIn(chain, inside)[0]! };
    for (const caller of found) if (!inside.has(caller!.fn.node)) inside.set(caller!.fn.node, caller!);
  }
  const covered = coveredIn(chain, inside);
  const wrapped = [...inside.values()].filter((one) => !covered.includes(one));
  const obstacle =
    covered.find(({ fn }) => chain.guarded.some((guard) => guard.fn.node === fn.node)) ??
    wrapped.find(({ fn }) => reaches(chain.waiting, fn.node, fn.node)) ??
    [...inside.values()].find(({ fn }) => ownWaits(fn).length > 0);
  return obstacle ? { obstacle } : { wrapped, inside };
}

function coveredIn({ waiting }: Propagation, inside: ReadonlyMap<Node, Owned>): Owned[] {
  const all = [...inside.values()];
  return all.filter(({ fn }) => all.some((other) => other.fn !== fn && reaches(waiting, other.fn.node, fn.node)));
}

function callersOf(waiting: readonly Waiting[], fn: NodePath): (Owned | undefined)[] {
  return waiting
    .filter(({ of }) => of?.node === fn.node)
    .map(({ file, path }) => {
      const caller = path.getFunctionParent();
      return caller ? { file, fn: caller } : undefined;
    });
}

/** Whether a run of one function waits for a run of the other. */
export function reaches(waiting: readonly Waiting[], from: Node, to: Node): boolean {
  const seen = new Set<Node>();
  const queue = [from];
  for (let at = queue.pop(); at; at = queue.pop()) {
    for (const { path, of } of waiting) {
      if (!of || path.getFunctionParent()?.node !== at || seen.has(of.node)) continue;
      if (of.node === to) return true;
      seen.add(of.node);
      queue.push(of.node);
    }
  }
  return false;
}
