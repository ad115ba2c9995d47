import type { AuditFinding, AuditReport } from '../../core/audit-report.ts';

/** The audit as one JSON object, for programs; the contract is in `docs/design.md`. Ends with a line break. */
export function renderJson(report: AuditReport): string {
  const { version, findings, checklist, failures, suppressed, unusedSuppressions } = report;
  return `${JSON.stringify(
    {
      version,
      findings: findings.map(toContract),
      checklist: checklist.map(({ check, status }) => ({ check, status })),
      failures: failures.map(flat),
      suppressed: suppressed.map(flat),
      unusedSuppressions: unusedSuppressions.map(flat),
    },
    undefined,
    2,
  )}\n`;
}

/** Places lie flat beside the rest, as in findings. */
function flat<T extends { readonly at: object }>({ at, ...rest }: T): object {
  return { ...at, ...rest };
}

function toContract({ check, rule, at, message, automation, transform, reason, uses }: AuditFinding): object {
  const { file, line, column } = at;
  return { check, rule, file, line, column, message, automation, transform, reason, uses };
}
