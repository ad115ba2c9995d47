import type { Node } from '@babel/types';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Program } from '../../program/program.ts';
import type { Named, Target } from './placement.ts';
import { uniqueNames, type Wish } from './prefixes.ts';
import { spaceOf } from './space.ts';
import { originOf } from './used-store.ts';
import { isObstacle, type Obstacle } from './verdict.ts';

interface Judged {
  readonly site: LimiterSite;
  readonly verdict: readonly Target[] | Obstacle | undefined;
}

/** The targets of each limiter that moves, with their names; the others are left out. */
export function nameTargets(program: Program, judged: readonly Judged[]): ReadonlyMap<LimiterSite, readonly Named[]> {
  const moving = judged.flatMap(({ site, verdict }) =>
    verdict && !isObstacle(verdict) ? [{ site, targets: verdict }] : [],
  );
  const wishes = moving.flatMap(({ site, targets }) =>
    targets.map((target): Wish => ({ target, space: spaceOf(site.library), shared: sharedStore(program, site) })),
  );
  const names = uniqueNames(program, wishes);
  const seen = new Set(judged.flatMap(({ site }) => (site.storage === 'external' ? (literalPrefix(site) ?? []) : [])));
  return new Map(
    moving.map(({ site, targets }) => {
      const clashes = hasSeen(seen, site);
      return [site, targets.map((target): Named => ({ ...target, clashes, unique: names.get(target.call.node)! }))];
    }),
  );
}

function sharedStore(program: Program, { storeEntry }: LimiterSite): Node | undefined {
  return storeEntry && originOf(program, storeEntry)?.path.node;
}

/** True where an earlier limiter, or one that is shared already, is written with the same prefix. */
function hasSeen(seen: Set<string>, site: LimiterSite): boolean {
  const prefix = literalPrefix(site);
  if (prefix === undefined) return false;
  const clashes = seen.has(prefix);
  seen.add(prefix);
  return clashes;
}

function literalPrefix({ prefixEntry }: LimiterSite): string | undefined {
  const value = prefixEntry?.value;
  return value?.isStringLiteral() ? value.node.value : undefined;
}
