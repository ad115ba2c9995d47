import type { Divergence, FailedAssertion, PhaseName, VerifyReport } from '../../verify/report.ts';
import { blame, type Held, type Suspect } from './blame.ts';
import type { Symptom } from './symptom.ts';

/** Something that the proof saw. */
export type Seen = Divergence | FailedAssertion;

/** What the proof saw, with the findings that explain it. */
export interface Explained<T> {
  readonly what: T;
  /** The best first; empty when nothing that the audit found explains it. */
  readonly suspects: readonly Suspect[];
  /** Nothing explains it by itself, and an earlier one of the same phase was explained: it most likely follows from that. */
  readonly follows: boolean;
}

export interface ExplainedReport {
  readonly divergences: readonly Explained<Divergence>[];
  /** Assertions that failed where no divergence is reported: on one instance, or over several in a field that varies. */
  readonly failures: readonly Explained<FailedAssertion>[];
}

const ALONE: readonly PhaseName[] = ['one', 'again'];

/** Joins a proof with the state that the audit found. Pure. */
export function explainReport(report: VerifyReport, held: readonly Held[]): ExplainedReport {
  const divergences = report.divergences.map((what) => ({ what, suspects: blame(symptomOf(report, what), held) }));
  const own = report.failures.filter((failure) => !report.divergences.some((one) => isSame(one, failure)));
  const failures = own.map((what) => ({ what, suspects: blame(symptomOfFailure(report, what), held) }));
  return { divergences: markFollowing(divergences), failures: markFollowing(failures) };
}

function isSame(one: Divergence, { phase, request }: FailedAssertion): boolean {
  return one.phase === phase && one.request === request;
}

type Judged<T> = Omit<Explained<T>, 'follows'>;

function markFollowing<T extends Seen>(all: readonly Judged<T>[]): Explained<T>[] {
  return all.map(({ what, suspects }, index) => {
    const before = all.slice(0, index).some((one) => one.what.phase === what.phase && one.suspects.length > 0);
    return { what, suspects, follows: suspects.length === 0 && before && !standsAlone(what) };
  });
}

/** Silence while Redis is away and a crash follow from nothing that is shown elsewhere; a request that lacks the answer of another one does. */
function standsAlone(what: Seen): boolean {
  if (!('field' in what)) return false;
  return what.field === 'process' || (what.field === 'answer' && !what.seen.endsWith('has no value'));
}

function symptomOf(report: VerifyReport, { phase, line, round, field, expected, seen }: Divergence): Symptom {
  const { exchanges } = report.phases.find(({ name }) => name === phase)!;
  const at = exchanges.findIndex((one) => one.line === line && one.round === round);
  return { ...askedAt(exchanges, at), field, expected, seen, alone: ALONE.includes(phase) };
}

function symptomOfFailure(report: VerifyReport, failure: FailedAssertion): Symptom {
  const { phase, request, assertion, line, seen } = failure;
  const { exchanges } = report.phases.find(({ name }) => name === phase)!;
  const at = exchanges.findIndex(
    (one) => one.title === request && one.failures.some((other) => other.line === line && other.seen === seen),
  );
  const [, field = 'answer', expected = ''] =
    /^(.+?)\s+(?:==|!=|>=|<=|>|<|contains|includes|matches|exists)\s*(.*)$/.exec(assertion) ?? [];
  return { ...askedAt(exchanges, at), field, expected, seen, alone: ALONE.includes(phase) };
}

type Sent = VerifyReport['phases'][number]['exchanges'];

function askedAt(exchanges: Sent, at: number): Pick<Symptom, 'method' | 'path' | 'earlier'> {
  const { method = 'GET', path = '/' } = exchanges[at] ?? {};
  return {
    method,
    path,
    earlier: exchanges.slice(0, Math.max(0, at)).map((one) => ({ method: one.method, path: one.path })),
  };
}
