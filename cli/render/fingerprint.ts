import { createHash } from 'node:crypto';

import type { AuditFinding } from '../../core/audit-report.ts';

/**
 * One string per finding that stays when lines above it come or go: a hash of rule, file and code, and a number
 * that tells equal ones apart. In the order of `findings`.
 */
export function fingerprints(findings: readonly AuditFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, at, code }) => {
    const key = JSON.stringify([rule, at.file, code.replaceAll(/\s+/gu, ' ').trim()]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${createHash('sha256').update(key).digest('hex').slice(0, 16)}:${nth}`;
  });
}
