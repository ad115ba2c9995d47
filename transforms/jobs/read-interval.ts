import type { TimerSite } from '../../detect/jobs/timer-site.ts';
import { millisecondsOf } from '../../detect/jobs/delay.ts';
import type { Program } from '../../program/program.ts';
import type { Obstacle } from './obstacle.ts';
import { argumentsOf, outOfChain, type Reading } from './reading.ts';

/** `setInterval(fn, ms, …)`. */
export function readInterval(program: Program, { file, path, callback }: TimerSite): Reading | Obstacle {
  const [, delay, ...handed] = argumentsOf(path);
  if (!delay || !callback || callback.isStringLiteral()) return { code: 'too-often' };
  const period = millisecondsOf(program, file, delay);
  if (period !== undefined && period < 1000) return { code: 'too-often', at: { file, path: delay } };
  const given = handed.map((part) => (part ? file.textOf(part.node) : 'undefined'));
  const text = file.textOf(callback.node);
  return {
    file,
    replaced: outOfChain(path, ['unref', 'ref']).path,
    schedule: [`every: ${file.textOf(delay.node)}`],
    callback,
    ...(given.length > 0 && {
      called: `() => ${callback.isIdentifier() || callback.isMemberExpression() ? text : `(${text})`}(${given.join(', ')})`,
    }),
    paused: false,
  };
}
