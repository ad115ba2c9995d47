import pc from 'picocolors';

import type { AuditReport } from '../../core/audit-report.ts';
import type { CheckStatus } from '../../core/check.ts';
import { STATUS_WORDS } from './check-words.ts';
import { count } from './summary.ts';

const MARKS: Readonly<Record<CheckStatus, string>> = { stateful: '✗', stateless: '✓', 'not-used': '·' };

/** The ten checks, one aligned line each: mark, check, status, and how much of it moves how. */
export function renderChecklist({ checklist, findings }: AuditReport, color: boolean): string[] {
  const c = pc.createColors(color);
  const paint = { stateful: c.red, stateless: c.green, 'not-used': c.dim };
  const width = Math.max(...checklist.map(({ check }) => check.length));
  return checklist.map(({ check, status }) => {
    const detail = places(findings.filter((finding) => finding.check === check));
    const head = `${MARKS[status]} ${check.padEnd(width)}  ${STATUS_WORDS[status]}`;
    const full = `${MARKS.stateful} ${' '.repeat(width)}  ${STATUS_WORDS.stateless}`.length;
    return `  ${paint[status](head)}${detail && `${' '.repeat(full - head.length)}  ${detail}`}`;
  });
}

/** `3 places: 2 by unsticky, 1 by hand`, or nothing. */
function places(findings: AuditReport['findings']): string {
  if (findings.length === 0) return '';
  const auto = findings.filter(({ automation }) => automation === 'auto').length;
  const manual = findings.length - auto;
  const parts = [auto && `${auto} by unsticky`, manual && `${manual} by hand`].filter(Boolean);
  return `${count(findings.length, 'place')}: ${parts.join(', ')}`;
}
