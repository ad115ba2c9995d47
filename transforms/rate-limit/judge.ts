import type { NodePath } from '@babel/traverse';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { fractionIn } from './flexible-options.ts';
import { isMadePerRequest } from './made-per-request.ts';
import { placementOf, type Target } from './placement.ts';
import { memoryObstacle } from './used-store.ts';
import type { Obstacle } from './verdict.ts';

/** The libraries that this transform moves. */
export const OURS = ['express-rate-limit', 'express-slow-down', 'express-brute', 'rate-limiter-flexible'];

/** Where a limiter gets its shared counter; an obstacle; or undefined where it has one already. */
export function judge(program: Program, site: LimiterSite): readonly Target[] | Obstacle | undefined {
  const { storage, storeEntry, library } = site;
  if (storage === 'external') return undefined;
  if (storage !== 'memory')
    return {
      code: storage === 'conditional' ? 'store-conditional' : 'store-unknown',
      ...(storeEntry && { at: storeEntry }),
    };
  if (library === 'express-brute') return { code: 'express-brute' };
  if (isMadePerRequest(site.call)) return { code: 'made-per-request' };
  const own = library === 'rate-limiter-flexible' ? flexibleObstacle(program, site) : undefined;
  return memoryObstacle(program, site) ?? own ?? placementOf(program, site);
}

function flexibleObstacle(program: Program, site: LimiterSite): Obstacle | undefined {
  const value = evaluate(program, site.file, site.call.get('callee') as NodePath);
  if (value.kind === 'package' && value.names.at(-1) === 'RateLimiterCluster') return { code: 'cluster-limiter' };
  const fraction = fractionIn(site);
  return fraction && { code: 'fraction-of-second', detail: fraction.name, at: fraction };
}
