import { type Observed, observe } from './observe.ts';
import type { Divergence, PhaseName } from './report.ts';
import type { Exchange } from './scenario/exchange.ts';

const ABSENT: Observed = { value: 'nothing', sort: 'absent' };

/**
 * What a run over several instances shows that no run on one instance does. Between runs on one instance a field may
 * vary by itself (ids, tokens); of such a field only the sort of value must agree. Pure.
 */
export function compareRuns(
  phase: PhaseName,
  run: readonly Exchange[],
  single: readonly (readonly Exchange[])[],
): Divergence[] {
  return run.flatMap((exchange, index) => {
    const base = single.flatMap((exchanges) => exchanges[index] ?? []).map(observe);
    const differing = compareFields(observe(exchange), base);
    const { title: request, line, round } = exchange;
    const instances = run.slice(0, index + 1).map(({ instance }) => instance);
    return differing.map((difference) => ({ phase, request, line, round, ...difference, instances }));
  });
}

type Difference = Pick<Divergence, 'field' | 'expected' | 'seen'>;

function compareFields(
  seen: ReadonlyMap<string, Observed>,
  base: readonly ReadonlyMap<string, Observed>[],
): Difference[] {
  const fields = new Set([...seen.keys(), ...base.flatMap((fields) => [...fields.keys()])]);
  const differences = [...fields].flatMap((field) => {
    const expected = base.map((fields) => fields.get(field) ?? ABSENT);
    return compareField(field, seen.get(field) ?? ABSENT, expected);
  });
  // Another status means another page: its fields would only repeat that.
  const decisive = differences.filter(({ field }) => field === 'status' || field === 'answer');
  return decisive.length > 0 ? decisive.slice(0, 1) : differences;
}

function compareField(field: string, seen: Observed, expected: readonly Observed[]): Difference[] {
  if (expected.some(({ value, sort }) => value === seen.value && sort === seen.sort)) return [];
  const varies = expected.some(({ value }) => value !== expected[0]?.value);
  if (varies && expected.some(({ sort }) => sort === seen.sort)) return [];
  const words = [...new Set(expected.map(({ value }) => value))].join(' or ');
  return [{ field, expected: words, seen: seen.value }];
}
