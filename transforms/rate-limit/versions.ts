import semver from 'semver';
import type { Companion } from '../../core/companion.ts';
import type { Edit } from '../../core/edit.ts';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import { majorOf, rangeOf, type Manifest } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import { findEntry } from '../../program/values/object-shape.ts';
import { dependency, upgrade } from '../../recipes/dependency.ts';
import { manifestListing } from '../../recipes/listing-manifest.ts';
import { nodeMajorOf } from '../../recipes/node-version.ts';
import { raiseOf, type Raise } from './raise.ts';
import { isObstacle, type Obstacle } from './verdict.ts';

/** rate-limit-redis in the major that fits, and what changes for it. */
export interface Versions {
  readonly store: 3 | 4 | 5;
  readonly edits: readonly Edit[];
  readonly companions: readonly Companion[];
  readonly notes: readonly string[];
}

const STORE = 'rate-limit-redis';
const RANGES = { 3: '^3.1.0', 4: '^4.3.1', 5: '~5.0.0' };

/**
 * rate-limit-redis 5 for express-rate-limit 8 and express-slow-down 3, else 4 (3 on Node 14); 6 keeps a script load that
 * failed at boot for good. express-rate-limit handles a store that fails at boot from 8.5 on, and after the response from 8.7.4 on.
 */
export function versionsFor(program: Program, site: LimiterSite, all: readonly LimiterSite[]): Versions | Obstacle {
  const manifest = manifestOf(program, site);
  const raise = raiseIn(program, site, all);
  if (raise && isObstacle(raise)) return raise;
  const node = nodeMajorOf(manifest);
  if (node < 14 || (node < 16 && !isSixOnly(program, site, all)))
    return { code: 'node-too-old', detail: `engines.node ${manifest.node}` };
  const store = storeMajor(program, manifest, { all, node });
  if (store === undefined) return { code: 'rate-limit-redis-mismatch', detail: `${STORE} ${rangeOf(manifest, STORE)}` };
  return {
    store,
    edits: raise?.edits ?? [],
    companions: [
      ...storeCompanions(manifest, store),
      ...raised(manifest, site, raise),
      ...(store === 5 ? patched(manifest, site) : []),
    ],
    notes: raise ? [raise.note] : [],
  };
}

function manifestOf(program: Program, { file, library }: LimiterSite): Manifest {
  return manifestListing(program, file.path, library);
}

function raiseIn(program: Program, site: LimiterSite, all: readonly LimiterSite[]): Raise | Obstacle | undefined {
  const manifest = manifestOf(program, site);
  return raiseOf(program, [
    site,
    ...all.filter(
      (other) => other.library === site.library && other !== site && manifestOf(program, other) === manifest,
    ),
  ]);
}

/** rate-limit-redis 3, which runs on Node 14, works with express-rate-limit 6 alone. */
function isSixOnly(program: Program, site: LimiterSite, all: readonly LimiterSite[]): boolean {
  const own = all.filter((other) => manifestOf(program, other) === manifestOf(program, site));
  return own.every(
    ({ library, major }) =>
      library === 'rate-limiter-flexible' || (library === 'express-rate-limit' && (major ?? 8) <= 6),
  );
}

/** The present major where it fits, else the right one; undefined where the present one does not. */
function storeMajor(
  program: Program,
  manifest: Manifest,
  { all, node }: { all: readonly LimiterSite[]; node: number },
): Versions['store'] | undefined {
  const own = all.filter((site) => manifestOf(program, site) === manifest);
  const isOld = own.some(
    ({ library, major }) =>
      (major ?? 99) < (library === 'express-slow-down' ? 3 : library === 'express-rate-limit' ? 8 : 0),
  );
  const present = majorOf(rangeOf(manifest, STORE));
  if (present === undefined) return node < 16 ? 3 : isOld ? 4 : 5;
  return present === 4 || (present === 5 && !isOld) ? present : undefined;
}

/** Before 4.3 there is no named export in CommonJS. */
function storeCompanions(manifest: Manifest, store: Versions['store']): Companion[] {
  const present = rangeOf(manifest, STORE);
  if (present !== undefined && store === 4 && isBelow(present, '4.3.0')) return upgrade(manifest, STORE, RANGES[4]);
  return dependency(manifest, STORE, RANGES[store]);
}

function raised(manifest: Manifest, { library }: LimiterSite, raise: Raise | undefined): Companion[] {
  if (!raise) return [];
  const types = `@types/${library}`;
  const drop: Companion[] =
    rangeOf(manifest, types) === undefined ? [] : [{ kind: 'drop-dependency', manifest: manifest.path, name: types }];
  return [...upgrade(manifest, library, raise.range), ...drop];
}

function patched(manifest: Manifest, { library, options }: LimiterSite): Companion[] {
  const present = rangeOf(manifest, library);
  if (library !== 'express-rate-limit' || present === undefined) return [];
  const takesBack =
    options && ['skipSuccessfulRequests', 'skipFailedRequests'].some((name) => findEntry(options, name));
  return isBelow(present, takesBack ? '8.7.4' : '8.5.0') ? upgrade(manifest, library, '^8.7.4') : [];
}

function isBelow(range: string, version: string): boolean {
  const lowest = semver.validRange(range) === null ? null : semver.minVersion(range);
  return lowest !== null && semver.lt(lowest, version);
}
