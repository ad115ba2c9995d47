import pc from 'picocolors';
import type { AuditFinding } from '../../core/audit-report.ts';
import { formatLocation } from '../../core/location.ts';
import { plain } from './plain.ts';
import type { TextOptions } from './text-options.ts';

/** State that no step moves, a line each, with where to read what to do. Empty for none. */
export function renderLeftOver(findings: readonly AuditFinding[], audit: string, { color }: TextOptions): string {
  if (findings.length === 0) return '';
  const c = pc.createColors(color);
  const lines = findings.map(
    ({ at, check, rule, code }) =>
      `  ${c.bold(plain(formatLocation(at)))}  ${c.yellow(rule)} (${check})\n${code === '' ? '' : `    ${c.dim(plain(code))}\n`}`,
  );
  return `No step moves this state; \`${audit}\` says what breaks and what to do:\n${lines.join('')}`;
}
