import type { Detector } from './detection.ts';
import { auth } from './auth/index.ts';
import { config } from './config/index.ts';
import { files } from './files/index.ts';
import { identity } from './identity/index.ts';
import { jobs } from './jobs/index.ts';
import { memory } from './memory/index.ts';
import { rateLimits } from './rate-limits/index.ts';
import { sessions } from './sessions/index.ts';
import { tempFiles } from './temp-files/index.ts';
import { websockets } from './websockets/index.ts';

/** All detectors, in the order of the checks. */
export const detectors: readonly Detector[] = [
  sessions,
  auth,
  config,
  rateLimits,
  files,
  tempFiles,
  websockets,
  jobs,
  identity,
  memory,
];
