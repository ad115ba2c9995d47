import type { NodePath } from '@babel/traverse';
import { functionsOf, type FunctionAt } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf } from '../../program/when/activations.ts';
import { hasAdapter } from '../websockets/adapter.ts';
import { effectsOf, type EffectAt } from './effects.ts';
import { runsInOneInstance, standsInForQueue } from './guard.ts';
import { endsWithItsWork } from './handle.ts';
import { keepsAnswer } from './keeps-answer.ts';
import { worksThroughLocalTable } from './local-table.ts';
import { isRetry } from './retry.ts';
import type { TimerSite } from './timer-site.ts';
import type { Effect } from './vocabulary.ts';

/** Why a timer is what it is. The first four are jobs or may be; all others must or may stay in each instance. */
export type TimerReason =
  | 'writes'
  | 'requests'
  | 'broadcasts'
  | 'unseen'
  | 'empty'
  | 'one-instance'
  | 'queue-elsewhere'
  | 'locked'
  | 'never-runs'
  | 'per-request'
  | 'ends'
  | 'retry'
  | 'own-memory'
  | 'own-connections'
  | 'own-disk'
  | 'own-process'
  | 'refreshes'
  | 'nothing-shared';

/** `job`: work for the whole service; `unclear`: not enough can be seen; `local`: each instance must or may run it. */
export interface TimerClass {
  readonly kind: 'job' | 'unclear' | 'local';
  readonly reason: TimerReason;
  /** The call that says so. */
  readonly because?: EffectAt;
}

const local = (reason: TimerReason, because?: EffectAt): TimerClass => ({
  kind: 'local',
  reason,
  ...(because && { because }),
});

/** Whether a timer does work for the whole service, which two instances would do twice, and why. */
export function classifyTimer(program: Program, site: TimerSite): TimerClass {
  const around = classifySurroundings(program, site);
  if (around) return local(around);
  if (!site.callback) return { kind: site.library === 'bree' ? 'job' : 'unclear', reason: 'unseen' };
  const functions = functionsOf(program, site.file, site.callback);
  if (functions.length === 0) return { kind: 'unclear', reason: 'unseen' };
  if (functions.every(isEmpty)) return local('empty');
  if (site.rule === 'set-interval' && functions.some((fn) => worksThroughLocalTable(program, fn)))
    return local('own-memory');
  return classifyEffects(program, site, functions);
}

/** What the place of the timer says, whatever it calls. */
function classifySurroundings(program: Program, site: TimerSite): TimerReason | undefined {
  const { file, path, rule } = site;
  if (runsInOneInstance(path)) return 'one-instance';
  if (path.isDecorator()) return undefined;
  if (standsInForQueue(program, file, path)) return 'queue-elsewhere';
  const runs = activationsOf(program, file, path);
  if (runs.every(({ kind }) => kind === 'end')) return 'never-runs';
  if (rule === 'cron' || rule === 'delayed-timeout') return undefined;
  if (!runs.some(({ kind }) => kind === 'start' || kind === 'unknown')) return 'per-request';
  if (endsWithItsWork(site)) return 'ends';
  return rule === 'self-rescheduling-timeout' && isRetry(path) ? 'retry' : undefined;
}

/** The strongest effect decides: what is shared before what is not seen, and that before what is this process's own. */
function classifyEffects(program: Program, site: TimerSite, functions: readonly FunctionAt[]): TimerClass {
  const effects = effectsOf(program, functions);
  for (const [effect, classify] of BY_STRENGTH) {
    const found = effects.find((one) => one.effect === effect);
    const verdict = found && classify(found, site, program);
    if (verdict) return verdict;
  }
  return local('nothing-shared');
}

type Classify = (found: EffectAt, site: TimerSite, program: Program) => TimerClass | undefined;

const job = (reason: TimerReason, because: EffectAt): TimerClass => ({ kind: 'job', reason, because });

const BY_STRENGTH: readonly (readonly [Effect, Classify])[] = [
  ['lock', (found) => local('locked', found)],
  ['write', (found) => job('writes', found)],
  ['request', (found) => (keepsAnswer(found.path) ? local('refreshes', found) : job('requests', found))],
  ['disk', (found, { rule }) => (rule === 'delayed-timeout' ? job('writes', found) : undefined)],
  ['broadcast', (found, { file }, program) => (hasAdapter(program, file) ? job('broadcasts', found) : undefined)],
  [
    'unknown',
    (found, { rule }) =>
      rule === 'delayed-timeout' ? undefined : { kind: 'unclear', reason: 'unseen', because: found },
  ],
  [
    'command',
    (found, { rule }) =>
      rule === 'cron' ? { kind: 'unclear', reason: 'unseen', because: found } : local('own-disk', found),
  ],
  ['broadcast', (found) => local('own-connections', found)],
  ['disk', (found) => local('own-disk', found)],
  ['process', (found) => local('own-process', found)],
  ['read', (found) => local('refreshes', found)],
];

function isEmpty({ path }: FunctionAt): boolean {
  const body = path.get('body') as NodePath;
  return body.isBlockStatement() && body.node.body.length === 0;
}
