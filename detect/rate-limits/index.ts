import type { Detection, Detector } from '../detection.ts';
import type { Program } from '../../program/program.ts';
import { collectLimiterSites } from './limiter-sites.ts';

/** Where the counters of library limiters are. Hand-written counters are module state, which `detect/memory` finds. */
export const rateLimits: Detector = {
  name: 'rate-limits',
  words: ['limit', 'slow-down', 'brute', 'throttler', 'ddos'],
  detect(program: Program): Detection {
    const sites = collectLimiterSites(program);
    const findings = sites.flatMap(({ finding }) => finding ?? []);
    const isAnswered = findings.length === 0 && sites.some(({ storage }) => storage !== 'unknown');
    return { findings, stateless: isAnswered ? ['rate-limits'] : [] };
  },
};
