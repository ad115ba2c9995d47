import type { Proof } from '../../../audit/blame/causes.ts';
import type { Explained, Seen } from '../../../audit/blame/explain.ts';
import type { Suspect } from '../../../audit/blame/blame.ts';
import type { AuditFinding } from '../../../core/audit-report.ts';

/** A proof as JSON, version 1; bodies and headers of the answers are left out. */
export function renderProofJson(proof: Proof): string {
  const { report, explained, causes, gaps } = proof;
  const { scenario, instances, agrees, services, phases } = report;
  const body = {
    version: 1,
    scenario,
    instances,
    agrees,
    services,
    phases: phases.map(({ exchanges, ...phase }) => ({ ...phase, requests: exchanges.map(toRequest) })),
    causes: causes.map(({ finding, because, requests }) => ({ ...toPlace(finding), because, requests })),
    divergences: explained.divergences.map(toEntry),
    failures: explained.failures.map(toEntry),
    gaps,
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

type Sent = Proof['report']['phases'][number]['exchanges'][number];

function toRequest({ title, line, round, method, path, instance, status, problem, duration }: Sent): object {
  return {
    title,
    line,
    round,
    method,
    path,
    instance: instance ?? null,
    status,
    ...(problem !== undefined && { problem }),
    duration,
  };
}

function toEntry({ what, suspects, follows }: Explained<Seen>): object {
  return { ...what, blame: suspects.map(toBlame), ...(follows && { follows }) };
}

function toBlame({ finding, because }: Suspect): object {
  return { ...toPlace(finding), because };
}

function toPlace({ check, rule, at, message, automation, transform, reason }: AuditFinding): object {
  return { check, rule, ...at, message, automation, transform, ...(reason !== undefined && { reason }) };
}
