import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import type { Program } from '../../program/program.ts';
import { callersOf } from '../../program/values/callers.ts';
import type { LimiterFacts } from './limiter-site.ts';

/** Libraries that a migration or a stock store can move to Redis; the others are reported with what people do instead. */
const RULES: Readonly<Record<string, string>> = {
  'express-rate-limit': 'express-rate-limit-memory',
  'express-slow-down': 'express-slow-down-memory',
  'express-brute': 'express-brute-memory',
  'rate-limiter-flexible': 'rate-limiter-flexible-memory',
  limiter: 'limiter-memory',
};

/** The finding of a limiter whose counters are in this process. */
export function limiterFinding(program: Program, facts: LimiterFacts): Finding | undefined {
  const { library, file, call, storage } = facts;
  if (storage !== 'memory') return undefined;
  const uses = wrappedUses(program, facts);
  return {
    check: 'rate-limits',
    rule: RULES[library] ?? 'other-limiter-memory',
    at: file.locate(call.node),
    message: `The limiter of ${library} counts in the memory of this process: with two instances a client may do twice as much, and a restart forgets all counts.`,
    ...(uses.length > 0 && { uses }),
    ...(RULES[library] === undefined && { remedy: `Give ${library} a store that all instances share.` }),
  };
}

/** Where the app makes limiters through a class or function of its own that holds this one. */
function wrappedUses(program: Program, { file, call }: LimiterFacts): Location[] {
  const owner = call.findParent((path) => path.isClass()) ?? returningFunction(call);
  return owner ? callersOf(program, file, owner).map((caller) => caller.file.locate(caller.path.node)) : [];
}

function returningFunction(call: NodePath): NodePath | undefined {
  const owner = call.getFunctionParent() ?? undefined;
  const isReturned = call.parentPath?.isReturnStatement() || call.parentPath === owner;
  return isReturned ? owner : undefined;
}
