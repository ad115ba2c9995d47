import type { Check, CheckStatus } from './check.ts';
import type { Finding } from './finding.ts';
import type { Location } from './location.ts';

/** A finding together with who can move it. */
export interface AuditFinding extends Finding {
  readonly automation: 'auto' | 'manual';
  /** The transform that moves this kind of state, also where it refuses this piece; null where none exists. */
  readonly transform: string | null;
  /** Why it is `manual`: the refusal's words, with the place that stands in the way. */
  readonly reason?: string;
  /** The source line of the finding, trimmed; secrets are masked. */
  readonly code: string;
}

/** What could not be read: a file that does not parse, with the parser's own position. */
export interface ReadFailure {
  readonly at: Location;
  readonly message: string;
  /** Minified code: nobody wrote it here, so that it is passed over and does not fail a check. */
  readonly isLeftOut?: true;
}

/** One `unsticky-ignore` comment. */
export interface Suppression {
  readonly at: Location;
  readonly rule: string;
  readonly reason: string;
}

/** The whole answer of `audit`; findings are sorted by check, file, line. */
export interface AuditReport {
  readonly version: 1;
  readonly findings: readonly AuditFinding[];
  readonly checklist: readonly { readonly check: Check; readonly status: CheckStatus }[];
  readonly failures: readonly ReadFailure[];
  readonly suppressed: readonly Suppression[];
  /** Suppression comments that match no finding any more. */
  readonly unusedSuppressions: readonly Suppression[];
  /** Files in the tree, and how many of them were parsed. */
  readonly files: { readonly seen: number; readonly parsed: number };
}
