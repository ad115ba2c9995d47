import { collectLimiterSites, type LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Program } from '../../program/program.ts';
import { routesTouching } from '../../program/express/routes-touching.ts';
import { excerpt } from '../excerpt.ts';
import type { Held } from './blame.ts';

/** Limiters on one store under one prefix: each counts what the other saw, on one instance too. */
export function sharedCounters(program: Program): Held[] {
  const sites = collectLimiterSites(program).filter(({ storage }) => storage !== 'memory');
  return sites.flatMap((site) => {
    const other = sites.find((one) => one !== site && counterOf(one) === counterOf(site));
    return other && counterOf(site) !== undefined ? [toHeld(program, site, other)] : [];
  });
}

/** What tells one counter from the other, as the code writes it; undefined where it does not say. */
function counterOf({ library, prefixEntry, storeEntry }: LimiterSite): string | undefined {
  const entry = prefixEntry ?? storeEntry;
  if (!entry?.value) return storeEntry || library !== 'rate-limiter-flexible' ? undefined : `${library} default`;
  return `${prefixEntry ? library : ''} ${entry.file.textOf(entry.value.node).replace(/\s+/g, ' ')}`;
}

function toHeld(program: Program, site: LimiterSite, other: LimiterSite): Held {
  const { file, call, prefixEntry, storeEntry } = site;
  const at = file.locate((prefixEntry ?? storeEntry)?.path.node ?? call.node);
  const { line } = other.file.locate(other.call.node);
  const message = `This limiter and the one at ${other.file.path}:${line} count under one prefix, so each uses up the limit of the other.`;
  const finding = {
    check: 'rate-limits',
    rule: 'limiters-share-prefix',
    at,
    message,
    automation: 'manual',
    transform: null,
  } as const;
  return {
    finding: { ...finding, reason: 'Give each limiter a prefix of its own.', code: excerpt(finding, file.text) },
    routes: routesTouching(program, [file.locate(call.node)]).map(({ route, by }) => ({
      method: route.method,
      pattern: route.path,
      by,
    })),
    texts: [],
    alone: true,
  };
}
