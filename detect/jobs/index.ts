import type { Program } from '../../program/program.ts';
import type { Detection, Detector } from '../detection.ts';
import { classifyTimer } from './classify-timer.ts';
import { cronSites } from './cron-sites.ts';
import { intervalSites } from './interval-sites.ts';
import { jobFinding } from './job-finding.ts';
import type { TimerSite } from './timer-site.ts';

/** Timers that work for the whole service, and so would run once for each instance. */
export const jobs: Detector = {
  name: 'jobs',
  words: ['setInterval', 'setTimeout', 'cron', 'schedule', 'later', 'bree'],
  detect(program: Program): Detection {
    const sites = timerSites(program).map((site) => ({ site, verdict: classifyTimer(program, site) }));
    const findings = sites.flatMap(({ site, verdict }) =>
      verdict.kind === 'local' ? [] : [jobFinding(site, verdict)],
    );
    const isAnswered = findings.length === 0 && sites.some(({ site }) => site.rule !== 'delayed-timeout');
    return { findings, stateless: isAnswered ? ['jobs'] : [] };
  },
};

/** Every timer of the app, by file and place. */
export function timerSites(program: Program): readonly TimerSite[] {
  return program.remember('timer-sites', () => [...cronSites(program), ...intervalSites(program)]);
}
