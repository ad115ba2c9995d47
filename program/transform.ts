import type { Check } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import type { Group } from '../core/group.ts';
import type { Refusal, RefusalText } from '../core/refusal.ts';
import type { Program } from './program.ts';

/** Choices of the user that bear on what is written. */
export interface PlanOptions {
  readonly queue?: 'bull' | 'bullmq';
  /** Which client to write where the app has none. */
  readonly redisClient?: 'redis' | 'ioredis';
  /** Folder for generated modules, relative to the root. */
  readonly libDir?: string;
}

/** What a transform has decided about an app: what there is, what will move, and what will not and why. */
export interface Analysis<Code extends string = string> {
  readonly findings: readonly Finding[];
  readonly groups: readonly Group[];
  readonly refusals: readonly Refusal<Code>[];
}

/** One migration. `analyze` is the only place that judges: pure, over the whole program, its result plain data. */
export interface Transform<Code extends string = string> {
  readonly name: string;
  readonly check: Check;
  /** The step of the path that it may take the place of: chosen by name, never part of `all`. */
  readonly alternativeTo?: string;
  readonly title: string;
  /** What breaks with two instances as long as it is not done. */
  readonly why: string;
  /** A file with none of these words is never parsed for this transform. */
  readonly words: readonly string[];
  readonly refusals: Readonly<Record<Code, RefusalText>>;
  analyze(program: Program, options: PlanOptions): Analysis<Code>;
}

/** Ties codes, words and analysis together for the compiler; the identity at run time. */
export function defineTransform<Code extends string>(transform: Transform<Code>): Transform<Code> {
  return transform;
}
