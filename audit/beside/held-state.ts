import { CHECKS, type Check } from '../../core/check.ts';
import type { BesideFacts } from './beside-facts.ts';

const NOUNS: Readonly<Record<Check, string>> = {
  sessions: 'session state',
  auth: 'login state',
  files: 'uploaded files',
  cache: 'cached data',
  'temp-files': 'temporary files',
  websockets: 'socket connections',
  'rate-limits': 'request counters',
  jobs: 'timers',
  identity: 'ids, locks or events of one process',
  config: 'settings',
};

const MOVED: Readonly<Record<Check, string>> = {
  sessions: 'the sessions are in Redis',
  auth: 'the login state is in Redis',
  files: 'the uploads are in S3',
  cache: 'the cache is in Redis',
  'temp-files': 'no later request needs the temporary files',
  websockets: 'the sockets share a Redis adapter',
  'rate-limits': 'the counters are in Redis',
  jobs: 'the jobs run from a queue',
  identity: 'nothing depends on one process any more',
  config: 'the settings come from the environment',
};

/** What the app still holds in its process, most telling first: sessions lead, settings come last. */
function held({ statefulChecks }: BesideFacts): Check[] {
  return [...CHECKS.filter((check) => check !== 'config'), 'config' as const].filter((check) =>
    statefulChecks.has(check),
  );
}

/** The part of the facts that depends on who the client is: pinning clients cannot hide timers or settings. */
export function selectHideable({ statefulChecks, uploadFolders }: BesideFacts): BesideFacts {
  const hideable = CHECKS.filter((check) => check !== 'jobs' && check !== 'config' && statefulChecks.has(check));
  return { statefulChecks: new Set(hideable), uploadFolders };
}

/** The check that a second instance breaks first; undefined where nothing is stateful. */
export function findFirstHeld(facts: BesideFacts): Check | undefined {
  return held(facts)[0];
}

/** The held state in words, e.g. `session state and cached data`; empty where nothing is stateful. */
export function nameHeld(facts: BesideFacts): string {
  const nouns = held(facts).map((check) => NOUNS[check]);
  const last = nouns.pop() ?? '';
  return nouns.length > 0 ? `${nouns.join(', ')} and ${last}` : last;
}

/** What must be true before stickiness can go, e.g. `the sessions are in Redis`. */
export function nameMoved(facts: BesideFacts): string {
  const checks = held(facts);
  return checks.length === 1 ? MOVED[checks[0]!] : 'all of that is moved out of the process';
}
