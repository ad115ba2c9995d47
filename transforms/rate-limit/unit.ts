import type { Group } from '../../core/group.ts';
import { compareLocations } from '../../core/location.ts';
import type { Refusal } from '../../core/refusal.ts';
import { collectLimiterSites, type LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Program } from '../../program/program.ts';
import { defineTransform, type PlanOptions } from '../../program/transform.ts';
import { judge, OURS } from './judge.ts';
import { nameTargets } from './name-targets.ts';
import { planGroup } from './plan-group.ts';
import { refusals, type RateLimitRefusal } from './refusals.ts';
import { isObstacle, type Obstacle } from './verdict.ts';

/** Counters of limiters in Redis. */
export const rateLimit = defineTransform<RateLimitRefusal>({
  name: 'rate-limit',
  check: 'rate-limits',
  title: 'Count requests in Redis',
  why: 'A limiter that counts in the memory of one process lets a client through once more for each instance, and every deploy sets it back to zero.',
  words: OURS,
  refusals,
  analyze(program, options) {
    const sites = ourSites(program);
    const decided = decide(program, sites, options);
    return {
      findings: sites.flatMap(({ finding }) => finding ?? []),
      groups: decided.flatMap(({ site, result }, n) =>
        result && !isObstacle(result) ? { ...result, id: `rate-limit/${site.file.path}#${n + 1}` } : [],
      ),
      refusals: decided.flatMap(({ site, result }) => (result && isObstacle(result) ? refusalOf(site, result) : [])),
    };
  },
});

/** In the order of the text, shared ones too, so that a number stays with its limiter while others move. */
function ourSites(program: Program): readonly LimiterSite[] {
  const ours = collectLimiterSites(program).filter(({ library }) => OURS.includes(library));
  const placed = ours.map((site) => ({ site, at: site.file.locate(site.call.node) }));
  return placed.toSorted((a, b) => compareLocations(a.at, b.at)).map(({ site }) => site);
}

interface Decided {
  readonly site: LimiterSite;
  readonly result: Omit<Group, 'id'> | Obstacle | undefined;
}

function decide(program: Program, sites: readonly LimiterSite[], options: PlanOptions): Decided[] {
  const judged = sites.map((site) => ({ site, verdict: judge(program, site) }));
  const named = nameTargets(program, judged);
  return judged.map(({ site, verdict }) => {
    const targets = named.get(site);
    return {
      site,
      result: targets ? planGroup(program, site, targets, { sites, options }) : (verdict as Obstacle | undefined),
    };
  });
}

function refusalOf(site: LimiterSite, { code, detail, at }: Obstacle): Refusal<RateLimitRefusal> {
  const of = site.file.locate(site.call.node);
  return { code, at: at ? at.file.locate(at.path.node) : of, of, ...(detail !== undefined && { detail }) };
}
