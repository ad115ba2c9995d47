import type { Transform } from '../program/transform.ts';
import { cache } from './cache/unit.ts';
import { counters } from './counters/unit.ts';
import { jobs } from './jobs/unit.ts';
import { jwtAuth } from './jwt-auth/unit.ts';
import { rateLimit } from './rate-limit/unit.ts';
import { serviceUrls } from './service-urls/unit.ts';
import { sessionStore } from './session-store/unit.ts';
import { socketAdapter } from './socket-adapter/unit.ts';
import { tempFiles } from './temp-files/unit.ts';
import { uploads } from './uploads/unit.ts';

/** All transforms in the order of the path: each sees the app as the earlier ones left it. */
export const transforms: readonly Transform[] = [
  sessionStore,
  cache,
  uploads,
  jobs,
  rateLimit,
  socketAdapter,
  tempFiles,
  serviceUrls,
  counters,
];

/** What may take the place of a step: chosen by name, never part of `all`. See `alternativeTo`. */
export const alternatives: readonly Transform[] = [jwtAuth];

/** The transforms of some names, in the order in which they run; `all` names those of the path. */
export function transformsNamed(names: readonly string[]): readonly Transform[] {
  const own = [...alternatives, ...transforms].filter(({ name }) => names.includes(name));
  return names.includes('all') ? [...own.filter(({ alternativeTo }) => alternativeTo), ...transforms] : own;
}
