import type { Program } from '../../program/program.ts';
import { asyncRefusals } from '../async/refusals.ts';
import { propagate, type Propagation } from '../async/propagate.ts';
import type { Obstacle, Outcome, Piece } from './piece.ts';
import type { StorageRefusal } from './refusals.ts';

/** The pieces of a store of which every place can be rewritten, and what waits because of them. */
export interface Plan {
  readonly pieces: readonly Piece[];
  readonly chain: Propagation;
}

/** All pieces and what waits because of them, or the first thing that stands in the way. */
export function decide<Code extends string>(
  program: Program,
  outcomes: readonly Outcome<Code>[],
): { plan: Plan } | { obstacle: Obstacle<Code | StorageRefusal> } {
  const obstacle = firstObstacle(outcomes);
  if (obstacle) return { obstacle };
  const pieces = outcomes.flatMap((outcome) => ('piece' in outcome ? [outcome.piece] : []));
  const seeds = pieces.flatMap(({ file, seed }) => (seed ? [{ file, path: seed }] : []));
  const chain = propagate(program, seeds);
  const [problem] = chain.problems;
  if (!problem) return { plan: { pieces, chain } };
  return { obstacle: { code: 'cannot-wait', at: problem.at, detail: asyncRefusals[problem.code].short } };
}

export function firstObstacle<Code extends string>(outcomes: readonly Outcome<Code>[]): Obstacle<Code> | undefined {
  return outcomes.flatMap((outcome) => ('obstacle' in outcome ? [outcome.obstacle] : []))[0];
}
