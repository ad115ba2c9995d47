import { detectors } from '../detect/index.ts';
import type { Experts } from '../engine/audit-app.ts';
import { alternatives, transforms } from '../transforms/registry.ts';

/** Everything that unsticky knows. */
export const experts: Experts = { detectors, transforms, alternatives };
