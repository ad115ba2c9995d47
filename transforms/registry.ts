import type { Transform } from '../program/transform.ts';
import { rateLimit } from './rate-limit/unit.ts';
import { sessionStore } from './session-store/unit.ts';

/** All transforms in the order of the path: each sees the app as the earlier ones left it. */
export const transforms: readonly Transform[] = [sessionStore, rateLimit];
