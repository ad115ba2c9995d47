import type { NodePath } from '@babel/traverse';
import { originsOf, type Origin } from '../origins/origins-of.ts';
import type { Program } from '../../../program/program.ts';
import type { TimedUse } from '../uses/timing.ts';
import { workAround } from './work-around.ts';

/**
 * `if (copy && Date.now() < until) return copy; copy = await fetch(…)`: what another service says, for a time. Nothing but
 * the function that asks for it writes it, so that it is as old on one instance as on another.
 */
export function isDatedCopy(program: Program, writes: readonly TimedUse[], reads: readonly TimedUse[]): boolean {
  const works = new Map(writes.map(({ whole }) => workAround(whole)).map((fn) => [fn?.node, fn]));
  const [work] = works.values();
  if (!work || works.size > 1 || !reads.some((read) => isAskedByTime(work, read))) return false;
  const origins = writes.map(({ file, values }) => new Set(values.flatMap((v) => [...originsOf(program, file, v)])));
  const isAnswer = (of: ReadonlySet<Origin>): boolean => of.has('remote') && !of.has('input');
  // What stands in while the service is away is looked up, by whatever key; what a client brings is not waited for.
  return origins.some(isAnswer) && origins.every((of) => (isAnswer(of) || of.has('waited')) && !of.has('chance'));
}

/** Together with the clock, in a condition of the function. */
function isAskedByTime(work: NodePath, { path }: TimedUse): boolean {
  const condition = path.findParent((at) => at.key === 'test' || at.isFunction());
  if (condition?.key !== 'test' || workAround(path)?.node !== work.node) return false;
  let found = false;
  condition.traverse({
    CallExpression: (call) => void (found ||= /^(Date|performance)\.now$/.test(call.get('callee').toString())),
    NewExpression: (made) => void (found ||= (made.get('callee') as NodePath).isIdentifier({ name: 'Date' })),
  });
  return found;
}
