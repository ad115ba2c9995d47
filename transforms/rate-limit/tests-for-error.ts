import type { NodePath } from '@babel/traverse';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import { isCall } from '../../program/flow/callee.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';

/**
 * True where everything that the app asks of a limiter tells a limit (RateLimiterRes) from a failure (Error), so that an
 * outage of Redis is not answered as if the client had come too often.
 */
export function testsForError(program: Program, { file, call }: LimiterSite): boolean {
  const leaves = leavesOf(program, [{ file, path: call, steps: [] }]);
  return leaves.length > 0 && leaves.every(({ path, steps }) => steps.length === 0 && isGuarded(path));
}

/** `limiter.points` cannot fail; `limiter.consume(…)` must be caught by code that looks at the class. */
function isGuarded(path: NodePath): boolean {
  const member = path.parentPath;
  if (!member || path.key !== 'object' || memberNameOf(member) === undefined) return false;
  const call = member.parentPath;
  if (!isCall(call) || member.key !== 'callee') return true;
  const handlers = [...chainedHandlers(call), ...catchClause(call)];
  return handlers.some(hasInstanceof);
}

/** Functions given to `.catch(…)` and as second argument to `.then(…)`, along the chain. */
function chainedHandlers(call: NodePath): NodePath[] {
  const member = call.parentPath;
  const next = member?.parentPath;
  if (call.key !== 'object' || !isCall(next) || member?.key !== 'callee') return [];
  const given = next.get('arguments') as NodePath[];
  const name = memberNameOf(member);
  const own = name === 'catch' ? given.slice(0, 1) : name === 'then' ? given.slice(1, 2) : [];
  return [...own, ...chainedHandlers(next)];
}

function catchClause(call: NodePath): NodePath[] {
  const block = call.findParent(
    (at) => at.isFunction() || (at.key === 'block' && at.parentPath?.isTryStatement() === true),
  );
  return block && !block.isFunction() ? [block.parentPath!.get('handler') as NodePath] : [];
}

function hasInstanceof(path: NodePath): boolean {
  let found = false;
  if (path.node) path.traverse({ BinaryExpression: ({ node }) => void (found ||= node.operator === 'instanceof') });
  return found;
}
