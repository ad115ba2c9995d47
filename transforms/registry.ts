import type { Transform } from '../program/transform.ts';
import { cache } from './cache/unit.ts';
import { counters } from './counters/unit.ts';
import { jobs } from './jobs/unit.ts';
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
