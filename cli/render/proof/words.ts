import type { Seen } from '../../../audit/blame/explain.ts';
import type { PhaseName } from '../../../verify/report.ts';

/** What people read of a phase. */
export const PHASE_WORDS: Readonly<Record<PhaseName, string>> = {
  one: 'one instance',
  again: 'one instance again',
  alternating: 'all instances in turn',
  split: 'writes on 1, reads on 2',
  kill: 'instance 1 killed and restarted',
  outage: 'Redis away for a while',
};

/** Where in the scenario something was seen, e.g. `all instances in turn, "She signs in" (line 9, time 2)`. */
export function whereSeen(seen: Seen): string {
  const round = 'round' in seen && seen.round > 1 ? `, time ${seen.round}` : '';
  return `${PHASE_WORDS[seen.phase]}, "${seen.request}" (line ${seen.line}${round})`;
}

/** What was seen there, e.g. `status 200 on one instance, 401 on instance 2`. */
export function whatSeen(seen: Seen): string {
  if ('assertion' in seen) return `\`${seen.assertion}\` did not hold: it was ${seen.seen}`;
  const last = seen.instances.at(-1);
  const where = last === undefined ? 'with several' : `on instance ${last}`;
  if (seen.field === 'process') return `instance ${last ?? '?'} ended by itself: ${seen.seen}`;
  if (seen.field === 'answer') return `${seen.seen} ${where}, expected ${seen.expected}`;
  return `${seen.field} is ${short(seen.expected)} on one instance, ${short(seen.seen)} ${where}`;
}

/** The same in few words, for the end of a line that shows the answer already. */
export function brieflySeen(seen: Seen): string {
  if ('assertion' in seen || seen.field === 'process' || seen.field === 'answer') return whatSeen(seen);
  if (seen.field === 'status') return `one instance: ${seen.expected}`;
  return `${seen.field}: ${short(seen.seen)}, one instance: ${short(seen.expected)}`;
}

/** Long texts are cut: a whole page says nothing. */
function short(text: string): string {
  if (text === '') return 'empty';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
