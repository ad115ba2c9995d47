import type { Group } from '../../core/group.ts';
import type { Program } from '../../program/program.ts';
import { defineTransform, type PlanOptions } from '../../program/transform.ts';
import { collectCounters, type Counter } from './counter.ts';
import { judgeCounter, type Obstacle } from './judge.ts';
import { planGroup } from './plan-group.ts';
import { refusals, type CounterRefusal } from './refusals.ts';

/** Numbers and flags that requests count and switch become numbers and flags in Redis. */
export const counters = defineTransform<CounterRefusal>({
  name: 'counters',
  check: 'identity',
  title: 'Count in Redis',
  why: 'Each instance counts for itself: two of them give out the same numbers, and a deploy begins again.',
  words: ['let ', 'var '],
  refusals,
  analyze(program, options) {
    const names = new Set<string>();
    const decided = collectCounters(program).map((counter) => ({
      counter,
      ...decide(program, counter, uniqueName(names, counter), options),
    }));
    return {
      findings: decided.map(({ counter }) => counter.finding),
      groups: decided.flatMap(({ counter, group }, n) =>
        group ? { ...group, id: `counters/${counter.file.path}#${n + 1}` } : [],
      ),
      refusals: decided.flatMap(({ counter, obstacle }) => (obstacle ? { ...obstacle, of: counter.finding.at } : [])),
    };
  },
});

function decide(
  program: Program,
  counter: Counter,
  name: string,
  options: PlanOptions,
): { group?: Omit<Group, 'id'>; obstacle?: Obstacle } {
  const judged = judgeCounter(program, counter);
  if ('code' in judged) return { obstacle: judged };
  const plan = planGroup(program, counter, judged.uses, { name, options });
  return 'obstacle' in plan ? plan : { group: plan };
}

/** The name of the variable; numbered where the app has several of it. */
function uniqueName(taken: Set<string>, { name: base }: Counter): string {
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  taken.add(name);
  return name;
}
