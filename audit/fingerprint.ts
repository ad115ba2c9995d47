import { createHash } from 'node:crypto';
import type { Finding } from '../core/finding.ts';

/**
 * A name for a finding that stays when lines above it come and go: a hash (16 hex digits) of check, rule, file, the source
 * line without its indentation, and which of the findings equal in all that it is, from 0.
 */
export function fingerprint({ check, rule, at }: Finding, codeLine: string, occurrence: number): string {
  const parts = [check, rule, at.file, codeLine.trim().replace(/\s+/g, ' '), occurrence];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** The fingerprint of each finding, in the order given; equal findings are counted from the top of their file. */
export function fingerprintAll<F extends Finding & { readonly code: string }>(findings: readonly F[]): Map<F, string> {
  const seen = new Map<string, number>();
  const byPlace = findings.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  const prints = new Map<F, string>();
  for (const finding of byPlace) {
    const first = fingerprint(finding, finding.code, 0);
    const occurrence = seen.get(first) ?? 0;
    seen.set(first, occurrence + 1);
    prints.set(finding, occurrence === 0 ? first : fingerprint(finding, finding.code, occurrence));
  }
  return prints;
}
