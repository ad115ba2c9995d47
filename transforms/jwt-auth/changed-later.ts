import type { NodePath } from '@babel/traverse';
import { isCall } from '../../program/flow/callee.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { isTarget } from '../cache/use-place.ts';
import type { At } from './obstacle.ts';
import { placesOf } from './places.ts';
import { outOfCasts, type SessionUse } from './use.ts';

const MUTATORS = new Set('push pop shift unshift splice sort reverse fill set add delete clear'.split(' '));

/** Where code changes what it has read from the session: `req.session.cart.push(…)`, also by a name given to it. */
export function changeThrough(program: Program, use: SessionUse): At | undefined {
  const own = placesOf(use);
  const places = [...own, ...leavesOf(program, own).filter(({ steps }) => steps.length === 0)];
  return places.find(({ path }) => isChanged(path));
}

function isChanged(path: NodePath): boolean {
  let at = path;
  for (let parent = outOfCasts(at).parentPath!; isMember(parent); parent = outOfCasts(at).parentPath!) {
    const isCallee = parent.key === 'callee' && isCall(parent.parentPath);
    if (isCallee) return MUTATORS.has(memberNameOf(parent) ?? '');
    at = parent;
    if (isTarget(outOfCasts(at))) return true;
  }
  return isAssigned(outOfCasts(at));
}

/** `Object.assign(x, …)`. */
function isAssigned(path: NodePath): boolean {
  const call = path.key === 0 && path.listKey === 'arguments' && isCall(path.parentPath) ? path.parentPath : undefined;
  const callee = call?.get('callee') as NodePath | undefined;
  return callee !== undefined && memberNameOf(callee) === 'assign';
}
