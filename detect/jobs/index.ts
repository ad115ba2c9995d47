import type { Node } from '@babel/types';
import type { Finding } from '../../core/finding.ts';
import { callSitesOf } from '../../program/calls.ts';
import { isServerCode } from '../../program/browser-code.ts';
import type { Program } from '../../program/program.ts';
import type { Detection, Detector } from '../detection.ts';
import { classifyTimer, type TimerClass } from './classify-timer.ts';
import { cronSites } from './cron-sites.ts';
import { intervalSites } from './interval-sites.ts';
import { jobFinding } from './job-finding.ts';
import type { TimerSite } from './timer-site.ts';

/** Timers that work for the whole service, and so would run once for each instance. */
export const jobs: Detector = {
  name: 'jobs',
  words: ['setInterval', 'setTimeout', 'cron', 'schedule', 'later', 'bree', 'bull', 'agenda', 'bee-queue', 'pg-boss'],
  detect(program: Program): Detection {
    const sites = timerSites(program).map((site) => ({ site, verdict: classifyTimer(program, site) }));
    const findings = circlesOf(sites).flatMap(findingOf);
    const hasTimers = sites.some(({ site }) => site.rule !== 'delayed-timeout');
    const isAnswered = findings.length === 0 && (hasTimers || hasQueue(program));
    return { findings, stateless: isAnswered ? ['jobs'] : [] };
  },
};

/** Jobs are in a queue already. */
function hasQueue(program: Program): boolean {
  return ['bull', 'bullmq', 'agenda', 'bee-queue', 'pg-boss'].some((name) => callSitesOf(program, name).length > 0);
}

/** Every timer of the app, by file and place. */
export function timerSites(program: Program): readonly TimerSite[] {
  return program.remember('timer-sites', () =>
    [...cronSites(program), ...intervalSites(program)].filter(({ file }) => isServerCode(program, file.path)),
  );
}

interface Judged {
  readonly site: TimerSite;
  readonly verdict: TimerClass;
}

/** Timers by what they are one of: the timeouts that lead back to one function are one job. */
function circlesOf(all: readonly Judged[]): Judged[][] {
  const groups = new Map<Node, Judged[]>();
  for (const judged of all) {
    const { rule, circle, path } = judged.site;
    const key = rule === 'self-rescheduling-timeout' ? (circle ?? path.node) : path.node;
    groups.set(key, [...(groups.get(key) ?? []), judged]);
  }
  return [...groups.values()];
}

function findingOf(circle: readonly Judged[]): Finding[] {
  const first = circle.find(({ verdict }) => verdict.kind !== 'local');
  if (!first) return [];
  const others = circle.filter((judged) => judged !== first).map(({ site }) => site.file.locate(site.path.node));
  return [jobFinding(first.site, first.verdict, others)];
}
