import type { Detector } from './detection.ts';
import { rateLimits } from './rate-limits/index.ts';
import { sessions } from './sessions/index.ts';

/** All detectors, in the order of the checks. */
export const detectors: readonly Detector[] = [sessions, rateLimits];
