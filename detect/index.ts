import type { Detector } from './detection.ts';

/** All detectors, in the order of the checks. */
export const detectors: readonly Detector[] = [];
