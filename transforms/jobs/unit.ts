import type { SourceFile } from '../../ast/source-file.ts';
import type { Group } from '../../core/group.ts';
import { compareLocations } from '../../core/location.ts';
import type { Refusal } from '../../core/refusal.ts';
import { jobs as detector, timerSites } from '../../detect/jobs/index.ts';
import type { TimerSite } from '../../detect/jobs/timer-site.ts';
import type { Program } from '../../program/program.ts';
import { defineTransform } from '../../program/transform.ts';
import { jobName } from './job-name.ts';
import { judge, type JobPlan } from './judge.ts';
import { isObstacle, type Obstacle } from './obstacle.ts';
import { planGroup } from './plan-group.ts';
import { refusals, type JobRefusal } from './refusals.ts';
import { areServed } from './served.ts';

/** Timers and schedules that work for the whole service become repeatable jobs of a queue. */
export const jobs = defineTransform<JobRefusal>({
  name: 'jobs',
  check: 'jobs',
  title: 'Run timers and schedules as jobs of a queue',
  why: 'A timer runs in every instance: with two instances mails are sent twice and records are changed twice.',
  words: detector.words,
  refusals,
  analyze(program, options) {
    const judged = sitesOf(program).map((site) => ({ site, result: judge(program, site) }));
    const plans = judged.flatMap(({ result }) => (result && !isObstacle(result) ? result : []));
    const names = namesFor(program, plans);
    const served = areServed(
      program,
      plans.map(({ reading }) => reading.file),
    );
    return {
      findings: detector.detect(program).findings,
      groups: plans.map((plan, n): Group => ({
        ...planGroup(program, plan, { name: names[n]!, served, options }),
        id: `jobs/${plan.site.file.path}#${n + 1}`,
      })),
      refusals: judged.flatMap(({ site, result }) => (result && isObstacle(result) ? refusalOf(site, result) : [])),
    };
  },
});

/** By file and place; of the timeouts that lead back to one function the first. */
function sitesOf(program: Program): readonly TimerSite[] {
  const seen = new Set<unknown>();
  const placed = timerSites(program).map((site) => ({ site, at: site.file.locate(site.path.node) }));
  const sorted = placed.toSorted((a, b) => compareLocations(a.at, b.at)).map(({ site }) => site);
  return sorted.filter(({ circle }) => !circle || (!seen.has(circle) && seen.add(circle)));
}

/** A queue of its own for each job: names that several would have, or an earlier run has given, are numbered. */
function namesFor(program: Program, plans: readonly JobPlan[]): string[] {
  const taken = new Set(program.filesMentioning(['repeatJob(']).flatMap((file) => namesIn(program, file)));
  return plans.map(({ reading }) => {
    const { path } = program.manifestOf(reading.file.path);
    const base = jobName(reading);
    let name = base;
    for (let n = 2; taken.has(`${path} ${name}`); n++) name = `${base}-${n}`;
    taken.add(`${path} ${name}`);
    return name;
  });
}

function namesIn(program: Program, file: SourceFile): string[] {
  const { path } = program.manifestOf(file.path);
  return file.all('CallExpression').flatMap(
    ({
      node: {
        callee,
        arguments: [first],
      },
    }) => {
      const isOurs = callee.type === 'Identifier' && callee.name === 'repeatJob';
      return isOurs && first?.type === 'StringLiteral' ? `${path} ${first.value}` : [];
    },
  );
}

function refusalOf(site: TimerSite, { code, detail, at }: Obstacle): Refusal<JobRefusal> {
  const of = site.file.locate(site.path.node);
  return { code, of, at: at ? at.file.locate(at.path.node) : of, ...(detail !== undefined && { detail }) };
}
