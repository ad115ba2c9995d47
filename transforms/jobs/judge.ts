import type { NodePath } from '@babel/traverse';
import { classifyTimer } from '../../detect/jobs/classify-timer.ts';
import type { TimerSite } from '../../detect/jobs/timer-site.ts';
import type { Edit } from '../../core/edit.ts';
import { functionsOf, type FunctionAt } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf } from '../../program/when/activations.ts';
import { readCircle } from './circle.ts';
import { freeName } from '../../recipes/free-name.ts';
import { planHandleType } from './handle-type.ts';
import { planHandle } from './handle.ts';
import { isObstacle, type Obstacle } from './obstacle.ts';
import { repetition } from './once.ts';
import { CRON_READERS } from './read-cron.ts';
import { readInterval } from './read-interval.ts';
import type { Reading } from './reading.ts';
import { isGuarded, workObstacle } from './work.ts';

/** A timer that moves. */
export interface JobPlan {
  readonly site: TimerSite;
  readonly reading: Reading;
  readonly callback: NodePath;
  /** Ticks must not overlap. */
  readonly alone: boolean;
  /** The name that the type of a job has in the file, where its handle is declared with one. */
  readonly type?: string;
  /** Those of the handle's uses. */
  readonly edits: readonly Edit[];
}

/** What becomes of a timer; undefined where it must stay, or may, in each instance. */
export function judge(program: Program, site: TimerSite): JobPlan | Obstacle | undefined {
  const { kind, because } = classifyTimer(program, site);
  if (kind === 'local') return undefined;
  if (site.rule === 'delayed-timeout') return { code: 'one-off' };
  if (kind === 'unclear') return { code: 'work-unclear', ...(because && { at: because }) };
  const functions = site.callback ? functionsOf(program, site.file, site.callback) : [];
  return placeObstacle(program, site) ?? workObstacle(program, functions) ?? plan(program, site, functions);
}

function placeObstacle(program: Program, site: TimerSite): Obstacle | undefined {
  const { file, path, library, rule } = site;
  if (rule === 'cron' && (path.isDecorator() || !CRON_READERS[library]))
    return { code: 'scheduler-not-moved', detail: library };
  if (path.isDecorator() || (!/^(setInterval|setTimeout)$/.test(library) && rule !== 'cron'))
    return { code: 'scheduler-not-moved', detail: library };
  if (rule === 'self-rescheduling-timeout') return undefined;
  if (activationsOf(program, file, path).some(({ kind }) => kind === 'later')) return { code: 'made-later' };
  return repetition(program, file, path);
}

function plan(program: Program, site: TimerSite, functions: readonly FunctionAt[]): JobPlan | Obstacle {
  const reading =
    site.rule === 'cron'
      ? CRON_READERS[site.library]!(program, site)
      : site.rule === 'set-interval'
        ? readInterval(program, site)
        : readCircle(program, site);
  if (isObstacle(reading)) return reading;
  const { file, callback, replaced } = reading;
  if (site.rule === 'cron' && functions.some(usesArguments))
    return { code: 'uses-arguments', at: { file, path: callback } };
  // A timeout that comes round is set when its work is done.
  const alone = site.rule === 'self-rescheduling-timeout' || isGuarded(program, functions);
  const removed = 'removed' in reading ? [reading.removed as Edit] : [];
  if (site.rule === 'self-rescheduling-timeout') {
    const again = repetition(program, file, replaced);
    return again ?? { site, reading, callback, alone, edits: removed };
  }
  const edits = planHandle(program, file, replaced);
  if (isObstacle(edits)) return edits;
  const type = freeName(file, ['RepeatedJob']);
  const typed = planHandleType(file, replaced, type);
  if (isObstacle(typed)) return typed;
  return { site, reading, callback, alone, edits: [...edits, ...typed], ...(typed.length > 0 && { type }) };
}

/** Parameters, `arguments`, or a `this` that the library gives. */
function usesArguments({ path }: FunctionAt): boolean {
  const names = Object.values(path.scope.bindings).filter(({ kind }) => kind === 'param');
  if (names.some(({ referenced }) => referenced)) return true;
  if (!path.isFunctionExpression()) return false;
  let found = false;
  path.traverse({
    Function: (inner) => void (inner.isArrowFunctionExpression() || inner.skip()),
    ThisExpression: () => void (found = true),
    Identifier: (name) => void (found ||= name.node.name === 'arguments'),
  });
  return found;
}
