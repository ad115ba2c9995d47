import type { NodePath } from '@babel/traverse';
import type { TimedUse } from '../uses/timing.ts';
import { unwrap } from '../../../program/values/unwrap.ts';
import { isCount } from './is-count.ts';

const TOO_MANY = /too many requests|rate limit exceeded|retry-after|x-ratelimit/i;

/** A hand-written limiter: the function that counts, or its caller around it, answers 429. */
export function limitsRequests(writes: readonly TimedUse[], reads: readonly TimedUse[]): boolean {
  if (!writes.some(counts)) return false;
  const functions = new Set(
    [...writes, ...reads].map(({ whole }) => whole.getFunctionParent()).filter((fn) => fn !== null),
  );
  return [...functions].some(refuses);
}

/** Counts up, or notes one more: `hits[ip] = (hits[ip] || 0) + 1`, `times.push(now)`, `seen.set(ip, now)`. */
function counts(write: TimedUse): boolean {
  return isCount(write) || write.how === 'push' || write.values.some((value) => !unwrap(value).isObjectExpression());
}

function refuses(fn: NodePath): boolean {
  let found = false;
  fn.traverse({
    NumericLiteral({ node }) {
      if (node.value === 429) found = true;
    },
    StringLiteral({ node }) {
      if (TOO_MANY.test(node.value)) found = true;
    },
    Identifier({ node }) {
      if (node.name === 'TOO_MANY_REQUESTS') found = true;
    },
  });
  return found;
}
