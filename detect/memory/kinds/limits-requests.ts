import type { NodePath } from '@babel/traverse';
import type { TimedUse } from '../uses/timing.ts';

const TOO_MANY = /too many requests|rate limit exceeded|retry-after|x-ratelimit/i;

/** A hand-written limiter: the function that counts, or its caller around it, answers 429. */
export function limitsRequests(writes: readonly TimedUse[], reads: readonly TimedUse[]): boolean {
  const functions = new Set(
    [...writes, ...reads].map(({ whole }) => whole.getFunctionParent()).filter((fn) => fn !== null),
  );
  return [...functions].some(refuses);
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
