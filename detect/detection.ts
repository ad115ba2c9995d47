import type { Check } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import type { Program } from '../program/program.ts';

/** What one detector says of an app. */
export interface Detection {
  readonly findings: readonly Finding[];
  /** Checks that the app answers without state: it has such a thing, and the thing is external or harmless. */
  readonly stateless: readonly Check[];
}

/** Where one kind of state is. Pure; never an opinion on whether a tool can move it. */
export interface Detector {
  readonly name: string;
  /** Files with none of these words are never parsed for it. */
  readonly words: readonly string[];
  detect(program: Program): Detection;
}
