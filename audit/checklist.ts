import type { AuditReport } from '../core/audit-report.ts';
import { CHECKS, type Check } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';

/** Rules about the files beside the code: they bear on state that is elsewhere, and are no state themselves. */
const BESIDE = /^(sticky|instances|upload-volume)-/;

/** Checks with a piece of state in the code. */
export function statefulChecks(findings: readonly Finding[]): Set<Check> {
  return new Set(findings.filter(({ rule }) => !BESIDE.test(rule)).map(({ check }) => check));
}

/** The ten answers. `answered` are checks whose state is external, harmless, or excused by a comment. */
export function checklistOf(findings: readonly Finding[], answered: Iterable<Check>): AuditReport['checklist'] {
  const stateful = statefulChecks(findings);
  const stateless = new Set(answered);
  return CHECKS.map((check) => ({
    check,
    status: stateful.has(check) ? 'stateful' : stateless.has(check) ? 'stateless' : 'not-used',
  }));
}
