import { type Found, PLANS } from './phases.ts';
import type { Divergence, PhaseName, PhaseReport } from './report.ts';
import type { Rig } from './rig.ts';
import type { Exchange } from './scenario/exchange.ts';
import type { Scenario } from './scenario/model.ts';
import { type Stage, play } from './scenario/play.ts';

export interface Played {
  readonly report: PhaseReport;
  /** What the comparison cannot see: crashes, and silence while Redis is away. */
  readonly found: readonly Divergence[];
}

/** Plays the scenario once, on fresh instances, as the phase wants it. `timeout` in ms for each answer. */
export async function runPhase(name: PhaseName, scenario: Scenario, rig: Rig, timeout: number): Promise<Played> {
  const plan = PLANS[name];
  const begin = Date.now();
  const skipped = plan.skip?.(scenario, rig);
  if (skipped !== undefined) return { report: { name, skipped, exchanges: [], duration: 0 }, found: [] };
  const found: Found[] = [];
  const count = plan.single ? 1 : rig.pool.size;
  try {
    await rig.refresh(count);
    rig.balance.begin(plan.route);
    const before = plan.disturb?.(scenario, rig, found);
    const exchanges = await play(scenario, {
      ...stageOn(rig, count, Math.min(timeout, plan.patience ?? timeout)),
      ...(before && { before }),
    });
    found.push(...collectCrashes(exchanges, rig));
    const divergences = found.map(({ at, ...rest }) => ({ phase: name, ...identify(exchanges[at]), ...rest }));
    return { report: { name, exchanges, duration: Date.now() - begin }, found: divergences };
  } catch (error) {
    if (plan.single) throw error;
    const failure = (error as Error).message;
    return { report: { name, failure, exchanges: [], duration: Date.now() - begin }, found: [] };
  }
}

function stageOn({ pool, proxy, balance, direct }: Rig, instances: number, timeout: number): Stage {
  return {
    base: proxy.url,
    direct,
    timeout,
    instances,
    kill: (instance) => pool.kill(instance),
    restart: (instance) => pool.restart(instance),
    served: () => balance.served,
  };
}

function identify(exchange: Exchange | undefined): Pick<Divergence, 'request' | 'line' | 'round'> {
  return { request: exchange?.title ?? '', line: exchange?.line ?? 0, round: exchange?.round ?? 1 };
}

/** Blames the first request that a crashed instance left without a proper answer, else its last one. */
function collectCrashes(exchanges: readonly Exchange[], { pool }: Rig): Found[] {
  return pool.crashes().map(({ instance, how }) => {
    const unanswered = exchanges.findIndex(
      (one) => one.instance === instance && (one.status === 0 || one.status === 502),
    );
    const at = unanswered >= 0 ? unanswered : exchanges.findLastIndex((one) => one.instance === instance);
    return { at: Math.max(at, 0), field: 'process', expected: 'still running', seen: how, instances: [instance] };
  });
}
