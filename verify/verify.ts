import { compareRuns } from './compare.ts';
import { PLANS } from './phases.ts';
import {
  type Divergence,
  type FailedAssertion,
  PHASES,
  type PhaseName,
  type PhaseReport,
  type VerifyReport,
} from './report.ts';
import type { Rig } from './rig.ts';
import { type Played, runPhase } from './run-phase.ts';
import type { Scenario } from './scenario/model.ts';
import { parseScenario, readScenario } from './scenario/parse.ts';
import { ScenarioError } from './scenario/scenario-error.ts';
import { type RunOptions, withRig } from './with-rig.ts';

export interface VerifyOptions extends RunOptions {
  /** Path of a `.http` file, or its text, with the path that messages name and `< ./file` is relative to. */
  readonly scenario: string | { readonly file: string; readonly text: string };
  /** Phases to play; `one` and `again` always are. Default: all. */
  readonly phases?: readonly PhaseName[];
  /** ms for each answer; default 10 s. */
  readonly timeout?: number;
  /** Told what happens, in plain words. */
  readonly onProgress?: (text: string) => void;
}

/**
 * Plays a scenario on one instance of an app and on several (2 unless told), and reports what differs. Rejects, in plain
 * words, when the scenario does not parse, a service is missing, or the app does not run on one instance.
 */
export async function verifyApp(options: VerifyOptions): Promise<VerifyReport> {
  const { instances = 2 } = options;
  if (instances < 2) throw new Error('verify compares one instance with several: ask for 2 instances or more.');
  const scenario = openScenario(options.scenario);
  checkInstances(scenario, instances);
  return withRig(options, async (rig) => summarise(scenario, rig, await playAll(scenario, rig, options)));
}

function openScenario(scenario: VerifyOptions['scenario']): Scenario {
  return typeof scenario === 'string' ? readScenario(scenario) : parseScenario(scenario.text, scenario.file);
}

function checkInstances({ file, steps }: Scenario, instances: number): void {
  for (const { line, directives } of steps) {
    const most = Math.max(directives.on ?? 1, directives.kill ?? 1, directives.restart ?? 1);
    if (most > instances)
      throw new ScenarioError(file, line, `this names instance ${most}, and ${instances} run: ask for more instances`);
  }
}

/** The chosen phases, and, where they diverge, one instance once more: what varies there is no divergence. */
async function playAll(scenario: Scenario, rig: Rig, options: VerifyOptions): Promise<Played[]> {
  const { phases = PHASES, timeout = 10_000, onProgress } = options;
  const played: Played[] = [];
  const next = async (name: PhaseName): Promise<void> => {
    onProgress?.(PLANS[name].title);
    played.push(await runPhase(name, scenario, rig, timeout));
    rig.redis.check();
  };
  for (const name of PHASES) if (PLANS[name].single || phases.includes(name)) await next(name);
  if (collectDivergences(played).length > 0) await next('again');
  return played;
}

function collectDivergences(played: readonly Played[]): Divergence[] {
  const single = played.filter(({ report }) => PLANS[report.name].single).map(({ report }) => report.exchanges);
  return played.flatMap(({ report, found }) => [
    ...found,
    ...(PLANS[report.name].single ? [] : compareRuns(report.name, report.exchanges, single)),
  ]);
}

function summarise({ file }: Scenario, { pool, redis, s3 }: Rig, played: readonly Played[]): VerifyReport {
  const phases = played.map(({ report }) => report);
  const divergences = collectDivergences(played);
  const failures = phases.flatMap(collectFailures);
  const agrees = divergences.length + failures.length === 0 && phases.every(({ failure }) => failure === undefined);
  const services = { redis: redis.description, s3: s3.description };
  return { scenario: file, instances: pool.size, agrees, phases, divergences, failures, services };
}

/** Assertions that did not hold; on one instance, a request without an answer is one too. */
function collectFailures({ name: phase, exchanges }: PhaseReport): FailedAssertion[] {
  return exchanges.flatMap(({ title: request, line, instance, problem, failures }) => {
    const silent =
      problem !== undefined && PLANS[phase].single
        ? [{ assertion: 'the request is answered', line, seen: problem }]
        : [];
    return [...silent, ...failures].map((failure) => ({ ...failure, phase, request, instance }));
  });
}
