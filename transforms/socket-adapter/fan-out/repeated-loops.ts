import type { FanOut } from '../../../detect/websockets/fan-out.ts';
import type { Program } from '../../../program/program.ts';
import { runsByInstance } from '../repeated.ts';
import type { Obstacle } from '../verdict.ts';

/** The loops that are not run by a timer of every instance; an obstacle where one is run by both, or none is left. */
export function repeatedLoops(program: Program, loops: readonly FanOut[]): readonly FanOut[] | Obstacle {
  const left: FanOut[] = [];
  for (const loop of loops) {
    const by = runsByInstance(program, { file: loop.file, path: loop.send, steps: [] }, false);
    if (by === 'some') return { code: 'repeated-broadcast', at: { file: loop.file, path: loop.send } };
    if (by === 'none') left.push(loop);
  }
  return left.length > 0 ? left : { code: 'timers-alone' };
}
