import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Program } from '../../program/program.ts';
import type { Named, Target } from './placement.ts';
import { uniqueNames } from './prefixes.ts';
import { spaceOf } from './space.ts';
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
  const wanted = moving.flatMap(({ site, targets }) =>
    targets.map((target) => ({ target, space: spaceOf(site.library) })),
  );
  const names = uniqueNames(program, wanted);
  const seen = new Set<string>();
  return new Map(
    moving.map(({ site, targets }) => {
      const clashes = hasSeen(seen, site);
      return [site, targets.map((target): Named => ({ ...target, clashes, unique: names.get(target.call.node)! }))];
    }),
  );
}

/** True where an earlier limiter is written with the same prefix. */
function hasSeen(seen: Set<string>, { prefixEntry }: LimiterSite): boolean {
  const value = prefixEntry?.value;
  if (!value?.isStringLiteral()) return false;
  const clashes = seen.has(value.node.value);
  seen.add(value.node.value);
  return clashes;
}
