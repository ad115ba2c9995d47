import type { Check } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import type { Group } from '../core/group.ts';
import type { Refusal, RefusalText } from '../core/refusal.ts';

/** What one transform would do to the app as it stands, with the words for what it will not do. */
export interface Analysed {
  readonly transform: string;
  readonly check: Check;
  readonly findings: readonly Finding[];
  readonly groups: readonly Group[];
  readonly refusals: readonly { readonly refusal: Refusal; readonly text: RefusalText }[];
}
