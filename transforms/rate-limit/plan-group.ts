import type { Group } from '../../core/group.ts';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { notesOn } from './notes.ts';
import { joinParts, type Part } from './part.ts';
import { planFlexible } from './plan-flexible.ts';
import { planStore } from './plan-store.ts';
import type { Named } from './placement.ts';
import { isObstacle, type Obstacle } from './verdict.ts';
import { versionsFor } from './versions.ts';

/** All limiters of the app, and what the user chose. */
export interface Context {
  readonly sites: readonly LimiterSite[];
  readonly options: PlanOptions;
}

const TITLES: Readonly<Record<string, string>> = {
  'express-rate-limit': 'rateLimit() counts in this process',
  'express-slow-down': 'slowDown() counts in this process',
  'rate-limiter-flexible': 'RateLimiterMemory counts in this process',
};

/** All edits for one limiter, at its own call or at those of the function that makes it. */
export function planGroup(
  program: Program,
  site: LimiterSite,
  targets: readonly Named[],
  context: Context,
): Omit<Group, 'id'> | Obstacle {
  const part =
    site.library === 'rate-limiter-flexible'
      ? planFlexible(program, site, targets, context.options)
      : planStores(program, site, targets, context);
  if (isObstacle(part)) return part;
  return {
    at: site.file.locate(site.call.node),
    title: TITLES[site.library]!,
    why: 'With two instances a client may do twice as much, and every deploy sets the counts to zero. Counters in Redis are shared by all instances; the key prefix keeps them apart from those of other limiters.',
    ...part,
    notes: [
      ...part.notes,
      ...targets.flatMap(({ suffix }) =>
        suffix === undefined
          ? []
          : [`The key prefix is made from ${suffix}: calls that agree in it would share one counter.`],
      ),
    ],
  };
}

function planStores(
  program: Program,
  site: LimiterSite,
  targets: readonly Named[],
  { sites, options }: Context,
): Part | Obstacle {
  const versions = versionsFor(program, site, sites);
  if (isObstacle(versions)) return versions;
  const { edits, companions } = versions;
  const raised: Part = {
    edits,
    companions,
    imports: [],
    orphans: [],
    notes: [...versions.notes, ...notesOn(program, site)],
  };
  return joinParts([...targets.map((target) => planStore(program, site, target, { versions, options })), raised]);
}
