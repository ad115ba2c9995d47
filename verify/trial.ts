import { runPhase } from './run-phase.ts';
import type { Exchange } from './scenario/exchange.ts';
import { parseScenario } from './scenario/parse.ts';
import { type RunOptions, withRig } from './with-rig.ts';

/** Plays the text of a scenario on one fresh instance and resolves to its answers. */
export type Try = (text: string) => Promise<readonly Exchange[]>;

/** ms: a page that takes longer is an endless one. */
const PATIENCE = 3000;

/** Opens the services once, for several short plays on one instance. Rejects as `verifyApp` does. */
export function withTrial<T>(options: RunOptions, use: (attempt: Try) => Promise<T>): Promise<T> {
  return withRig({ ...options, instances: 1 }, (rig) =>
    use(async (text) => (await runPhase('one', parseScenario(text, 'generated.http'), rig, PATIENCE)).report.exchanges),
  );
}
