import type { Group } from '../../core/group.ts';
import type { Refusal } from '../../core/refusal.ts';
import { collectSessionSites, type SessionSite } from '../../detect/sessions/session-sites.ts';
import { sessionFinding } from '../../detect/sessions/session-finding.ts';
import type { Program } from '../../program/program.ts';
import { defineTransform, type PlanOptions } from '../../program/transform.ts';
import { judge, type Verdict } from './judge.ts';
import { planGroup } from './plan-group.ts';
import { refusals, type SessionRefusal } from './refusals.ts';

/** Sessions in Redis. */
export const sessionStore = defineTransform<SessionRefusal>({
  name: 'session-store',
  check: 'sessions',
  title: 'Move sessions to Redis',
  why: 'express-session keeps sessions in the memory of one process, or on its disk: the next request may reach an instance that has never heard of the user.',
  words: ['express-session'],
  refusals,
  analyze(program, options) {
    const sites = collectSessionSites(program).map((site) => ({ site, ...decide(program, site, options) }));
    return {
      findings: sites.flatMap(({ site }) => sessionFinding(site) ?? []),
      groups: sites.flatMap(({ site, group }, n) =>
        group ? { ...group, id: `session-store/${site.file.path}#${n + 1}` } : [],
      ),
      refusals: sites.flatMap(({ site, verdict }) => refusalOf(site, verdict) ?? []),
    };
  },
});

function decide(
  program: Program,
  site: SessionSite,
  options: PlanOptions,
): { verdict: Verdict; group?: Omit<Group, 'id'> } {
  const verdict = judge(site);
  if (verdict.kind !== 'migrate') return { verdict };
  const group = planGroup(program, site, options);
  return group ? { verdict, group } : { verdict: { kind: 'refuse', code: 'connect-redis-mismatch' } };
}

function refusalOf(site: SessionSite, verdict: Verdict): Refusal<SessionRefusal> | undefined {
  if (verdict.kind !== 'refuse') return undefined;
  const of = site.file.locate(site.call.node);
  const at = site.storeEntry ? site.storeEntry.file.locate(site.storeEntry.path.node) : of;
  return { code: verdict.code, at, of, ...(verdict.detail !== undefined && { detail: verdict.detail }) };
}
