import type { NodePath } from '@babel/traverse';
import type { CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import { argumentSort } from './server-argument.ts';
import { sortEmits, storedSocket } from './emits.ts';
import type { Obstacle } from './verdict.ts';

/** What stands in the way of an adapter; undefined where nothing does. */
export function judge(program: Program, server: CallSite): Obstacle | undefined {
  return optionsObstacle(program, server) ?? tableObstacle(program, server);
}

function optionsObstacle(program: Program, { file, path }: CallSite): Obstacle | undefined {
  const given = path.get('arguments') as NodePath[];
  const options = given.filter((argument, n) => n === 1 || argumentSort(program, file, argument) === 'options');
  for (const argument of options) {
    const shape = shapeOf(program, file, argument);
    if (shape.unknown[0]) return { code: 'options-unknown', at: shape.unknown[0] };
    const recovery = findEntry(shape, 'connectionStateRecovery');
    if (recovery) return { code: 'state-recovery', at: recovery };
  }
  return undefined;
}

function tableObstacle(program: Program, server: CallSite): Obstacle | undefined {
  const stored = storedSocket(program, server);
  const [sent] = stored ? sortEmits(program, server).other : [];
  return sent && { code: 'sockets-in-table', at: sent };
}
