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

function classifyEffects(program: Program, site: TimerSite, functions: readonly FunctionAt[]): TimerClass {
  const effects = effectsOf(program, functions);
  const first = (effect: Effect): EffectAt | undefined => effects.find((found) => found.effect === effect);
  const lock = first('lock');
  if (lock) return local('locked', lock);
  const write = first('write');
  if (write) return { kind: 'job', reason: 'writes', because: write };
  const request = first('request');
  if (request)
    return keepsAnswer(request.path)
      ? local('refreshes', request)
      : { kind: 'job', reason: 'requests', because: request };
  const disk = first('disk');
  if (disk && site.rule === 'delayed-timeout') return { kind: 'job', reason: 'writes', because: disk };
  const broadcast = first('broadcast');
  if (broadcast && hasAdapter(program)) return { kind: 'job', reason: 'broadcasts', because: broadcast };
  const unknown = site.rule === 'delayed-timeout' ? undefined : first('unknown');
  if (unknown) return { kind: 'unclear', reason: 'unseen', because: unknown };
  if (broadcast) return local('own-connections', broadcast);
  if (disk) return local('own-disk', disk);
  if (first('process')) return local('own-process', first('process'));
  return first('read') ? local('refreshes', first('read')) : local('nothing-shared');
}

function isEmpty({ path }: FunctionAt): boolean {
  const body = path.get('body') as NodePath;
  return body.isBlockStatement() && body.node.body.length === 0;
}
