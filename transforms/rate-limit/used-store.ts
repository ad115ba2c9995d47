import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import type { Obstacle } from './verdict.ts';

type Entry = NonNullable<LimiterSite['storeEntry']>;

/** What a store of express-rate-limit offers in memory and in Redis alike. */
const SHARED = new Set(['increment', 'decrement', 'get', 'resetKey', 'prefix', 'init']);
/** Of RateLimiterMemory alone. */
const OF_MEMORY = new Set(['dump', 'restore', '_memoryStorage']);

/** Where a memory store is made that other code uses by its methods: what stands there is replaced, so that they meet. */
export function usedStore(program: Program, entry: Entry): { file: SourceFile; path: NodePath } | undefined {
  const origin = originOf(program, entry);
  return origin && methodUses(program, origin).length > 0 ? origin : undefined;
}

/** A use of the memory that Redis does not have, or of one store by several limiters and other code. */
export function memoryObstacle(
  program: Program,
  { library, storeEntry, file, call }: LimiterSite,
): Obstacle | undefined {
  const isFlexible = library === 'rate-limiter-flexible';
  const origin = isFlexible ? { file, path: call as NodePath } : storeEntry && originOf(program, storeEntry);
  if (!origin) return undefined;
  const uses = methodUses(program, origin);
  const foreign = uses.find(({ name }) => (isFlexible ? OF_MEMORY.has(name) : !SHARED.has(name)));
  if (foreign) return { code: 'memory-store-used-elsewhere', detail: foreign.name, at: foreign };
  const limiters = isFlexible
    ? []
    : leavesOf(program, [{ ...origin, steps: [] }]).filter(({ steps }) => steps.at(-1) === 'store');
  return uses[0] && limiters.length > 1
    ? { code: 'memory-store-used-elsewhere', detail: uses[0].name, at: uses[0] }
    : undefined;
}

/** The construction that a name in `store:` leads to; undefined where it is made on the spot. */
export function originOf(program: Program, { file, value }: Entry): { file: SourceFile; path: NodePath } | undefined {
  if (!value || unwrap(value).isNewExpression()) return undefined;
  const made = evaluate(program, file, value);
  return made.kind === 'node' && made.path.isNewExpression() ? { file: made.file, path: made.path } : undefined;
}

interface Use {
  readonly name: string;
  readonly file: SourceFile;
  readonly path: NodePath;
}

function methodUses(program: Program, origin: { file: SourceFile; path: NodePath }): Use[] {
  return leavesOf(program, [{ ...origin, steps: [] }]).flatMap(({ file, path, steps }): Use[] => {
    const member = path.parentPath;
    const name = steps.length === 0 && path.key === 'object' && isMember(member) ? memberNameOf(member!) : undefined;
    return name === undefined ? [] : [{ name, file, path: member! }];
  });
}
