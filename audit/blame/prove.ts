import type { AuditReport } from '../../core/audit-report.ts';
import type { Program } from '../../program/program.ts';
import type { VerifyReport } from '../../verify/report.ts';
import type { Held } from './blame.ts';
import { causesOf, type Proof } from './causes.ts';
import { explainReport } from './explain.ts';
import { heldState } from './held-state.ts';
import { missingAwaits } from './missing-await.ts';
import { sharedCounters } from './shared-counters.ts';
import { switchedStores } from './switched-stores.ts';

/** A verification joined with an audit of the same app: each thing seen names the finding that explains it. */
export function prove(program: Program, audit: AuditReport, report: VerifyReport, gaps: readonly string[]): Proof {
  const explained = explainReport(report, report.agrees ? [] : everythingHeld(program, audit));
  return { report, audit, explained, gaps, ...causesOf(explained) };
}

/** What stands in the code is the same on all instances of one machine: it must go, and it explains no difference. */
const SAME_EVERYWHERE = /^(literal-|fixed-|default-host|service-host|credentials-in-url|environment-with-default)/;

function everythingHeld(program: Program, { findings }: AuditReport): Held[] {
  const differing = findings.filter(({ rule }) => !SAME_EVERYWHERE.test(rule));
  return [
    ...heldState(program, differing),
    ...missingAwaits(program),
    ...sharedCounters(program),
    ...switchedStores(program),
  ];
}
