import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Program } from '../../program/program.ts';
import { findEntry } from '../../program/values/object-shape.ts';

/** Options of express-rate-limit and express-slow-down, all majors. */
const OPTIONS =
  'windowMs max limit message statusCode headers legacyHeaders standardHeaders identifier requestPropertyName skipFailedRequests skipSuccessfulRequests keyGenerator ipv6Subnet handler onLimitReached requestWasSuccessful skip store passOnStoreError validate logger retryAfter delayAfter delayMs maxDelayMs draft_polli_ratelimit_headers'.split(
    ' ',
  );

/** What a reviewer must know of a limiter on Redis. */
export function notesOn(program: Program, site: LimiterSite): string[] {
  return [...proxyNote(program, site), ...spellingNotes(site)];
}

function proxyNote(program: Program, { options }: LimiterSite): string[] {
  const hasOwnKey = options !== undefined && findEntry(options, 'keyGenerator') !== undefined;
  if (hasOwnKey || program.filesMentioning(['trust proxy']).length > 0) return [];
  return [
    "The app does not set `trust proxy`: behind a load balancer every client has the balancer's address, so all of them share one limit. Set `app.set('trust proxy', 1)`, or the number of proxies in front of it.",
  ];
}

function spellingNotes({ library, options }: LimiterSite): string[] {
  return (options?.entries ?? []).flatMap(({ name }) => {
    const meant = OPTIONS.find((option) => option.toLowerCase() === name.toLowerCase() && option !== name);
    return meant === undefined
      ? []
      : [`\`${name}\` is no option of ${library} (\`${meant}\` is): it has no effect today, and was left as it is.`];
  });
}
