import type { AuditFinding, AuditReport } from '../../core/audit-report.ts';
import type { VerifyReport } from '../../verify/report.ts';
import type { Explained, ExplainedReport, Seen } from './explain.ts';

/** A piece of state with all that it explains. */
export interface Cause {
  readonly finding: AuditFinding;
  /** Why it is blamed, for the first thing that it explains. */
  readonly because: string;
  readonly first: Seen;
  /** Requests that it explains, over all phases. */
  readonly requests: number;
  /** Others that explain the first one nearly as well. */
  readonly instead: readonly AuditFinding[];
}

/** A proof, ready to be shown. */
export interface Proof {
  readonly report: VerifyReport;
  readonly audit: AuditReport;
  readonly explained: ExplainedReport;
  readonly causes: readonly Cause[];
  readonly unexplained: readonly Seen[];
  /** What a generated scenario does not cover, in words; empty for one that was given. */
  readonly gaps: readonly string[];
}

/** Gathers what was explained by the finding that explains it best; the one that explains most comes first. */
export function causesOf({ divergences, failures }: ExplainedReport): Pick<Proof, 'causes' | 'unexplained'> {
  const all: Explained<Seen>[] = [...divergences, ...failures];
  const byFinding = new Map<AuditFinding, Explained<Seen>[]>();
  for (const one of all) {
    const finding = one.suspects[0]?.finding;
    if (finding) byFinding.set(finding, [...(byFinding.get(finding) ?? []), one]);
  }
  const causes = [...byFinding].map(([finding, explained]) => causeOf(finding, explained));
  const unexplained = all.filter(({ suspects, follows }) => suspects.length === 0 && !follows).map(({ what }) => what);
  return { causes: causes.toSorted((a, b) => b.requests - a.requests), unexplained };
}

function causeOf(finding: AuditFinding, explained: readonly Explained<Seen>[]): Cause {
  // A wrong status says more than a header or a line of a page.
  const first = explained.find(({ what }) => 'field' in what && what.field === 'status') ?? explained[0];
  const requests = new Set(
    explained.map(({ what }) => `${what.phase} ${what.request} ${'round' in what ? what.round : ''}`),
  ).size;
  const [best, ...others] = first!.suspects;
  return {
    finding,
    because: best!.because,
    first: first!.what,
    requests,
    instead: others.map((other) => other.finding),
  };
}
