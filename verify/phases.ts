import { setTimeout as sleep } from 'node:timers/promises';
import type { Divergence, PhaseName } from './report.ts';
import type { Rig } from './rig.ts';
import type { Route } from './round-robin.ts';
import type { Scenario } from './scenario/model.ts';
import type { Exchange } from './scenario/exchange.ts';
import { type Stage, countExchanges } from './scenario/play.ts';

/** How a phase differs from playing the scenario over all instances in turn. */
export interface Plan {
  /** For people, while it runs. */
  readonly title: string;
  /** Only one instance runs. */
  readonly single?: boolean;
  readonly route?: Route;
  /** ms: the longest that an answer may take, where that is less than usual. */
  readonly patience?: number;
  /** Why it cannot be played, if so. */
  skip?(scenario: Scenario, rig: Rig): string | undefined;
  /** What happens before certain requests; adds to `found` what only this phase can see. */
  disturb?(scenario: Scenario, rig: Rig, found: Found[]): NonNullable<Stage['before']>;
}

/** A divergence that the comparison does not see. */
export type Found = Pick<Divergence, 'field' | 'expected' | 'seen' | 'instances'> & { readonly at: number };

const READS = ['GET', 'HEAD', 'OPTIONS'];
/** ms: clients of Redis wait up to 2 s between attempts to connect. */
const RECONNECT = 2500;
const NOTICE = 300;

export const PLANS: Readonly<Record<PhaseName, Plan>> = {
  one: { title: 'one instance', single: true },
  again: { title: 'one instance again', single: true },
  alternating: { title: 'all instances in turn' },
  split: {
    title: 'writes on instance 1, reads on instance 2',
    // A WebSocket carries both, so it goes where its turn is.
    route: ({ method = 'GET', headers }) => (headers.upgrade ? undefined : READS.includes(method) ? 2 : 1),
  },
  kill: {
    title: 'instance 1 killed half-way and restarted',
    skip: (scenario) => (countExchanges(scenario) < 2 ? 'the scenario has only one request' : undefined),
    disturb: (scenario, { pool }) => {
      const total = countExchanges(scenario);
      const half = Math.floor(total / 2);
      const back = Math.ceil((half + total) / 2);
      return async (position) => {
        if (position === half) await pool.kill(1);
        if (position === back) await pool.restart(1);
      };
    },
  },
  outage: {
    title: 'Redis stopped for a while',
    patience: 5000,
    skip: (_, { redis }) => (redis.ours ? undefined : 'Redis is yours and is not stopped'),
    disturb: (scenario, { pool, redis }, found) => {
      const moment = findRead(scenario);
      return async (position, send) => {
        if (position !== moment) return;
        await redis.stop();
        await sleep(NOTICE);
        const sent = Array.from({ length: pool.size }, (_, index) => send(index + 1));
        for (const [index, answer] of (await Promise.all(sent)).entries())
          found.push(...judgeOutage(answer, position, index + 1));
        await redis.start();
        await sleep(RECONNECT);
      };
    },
  },
};

/** While Redis is away an error is allowed, silence is not. */
function judgeOutage({ problem }: Exchange, at: number, instance: number): Found[] {
  if (problem === undefined) return [];
  return [
    {
      at,
      field: 'answer',
      expected: 'an answer, be it 5xx, while Redis is stopped',
      seen: problem,
      instances: [instance],
    },
  ];
}

/** The read nearest to the middle: it is sent again during the outage, which must not change anything. */
function findRead({ steps }: Scenario): number {
  const methods = steps.flatMap(({ method, directives }) => Array.from({ length: directives.repeat }, () => method));
  const half = Math.floor(methods.length / 2);
  const reads = methods.flatMap((method, position) => (READS.includes(method) ? [position] : []));
  return reads.toSorted((a, b) => Math.abs(a - half) - Math.abs(b - half))[0] ?? half;
}
