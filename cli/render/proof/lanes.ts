import type { PhaseReport, VerifyReport } from '../../../verify/report.ts';
import { brieflySeen } from './words.ts';

/** One request of a phase as a lane picture shows it. */
export interface Lane {
  readonly request: string;
  readonly title: string;
  readonly line: number;
  /** Which instance answered, from 1; undefined when none did. */
  readonly instance: number | undefined;
  readonly answer: string;
  /** What differs from one instance; empty where nothing does. */
  readonly faults: readonly string[];
}

/** The requests of a phase in order. */
export function lanesOf({ name, exchanges }: PhaseReport, { divergences, failures }: VerifyReport): Lane[] {
  return exchanges.map(({ title, line, round, method, path, instance, status, ...rest }) => {
    const own = divergences.filter((one) => one.phase === name && one.line === line && one.round === round);
    const asserted = failures.filter(
      (one) =>
        one.phase === name &&
        one.request === title &&
        rest.failures.some((mine) => mine.line === one.line && mine.seen === one.seen),
    );
    const faults = own.length > 0 ? own : asserted;
    const answer = rest.problem === undefined ? String(status) : 'none';
    return {
      request: `${method} ${path}`,
      title,
      line,
      instance,
      answer,
      faults: [...new Set(faults.map(brieflySeen))],
    };
  });
}

/** The phase that shows a divergence best: the first that has one. */
export function tellingPhase({ phases, divergences, failures }: VerifyReport): PhaseReport | undefined {
  const first = divergences[0] ?? failures[0];
  return first && phases.find(({ name }) => name === first.phase);
}
