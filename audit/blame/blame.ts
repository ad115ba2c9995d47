import type { AuditFinding } from '../../core/audit-report.ts';
import { matchesPattern } from '../../program/express/path-patterns.ts';
import { fitOf } from './fits.ts';
import { type Asked, type Signs, signsOf, type Symptom } from './symptom.ts';

/** A route that uses a piece of state. */
export interface Reached {
  /** As Express has it: `GET`, `ALL`, `USE`, … */
  readonly method: string;
  readonly pattern: string;
  /** By its own handlers, or by middleware that stands before them. */
  readonly by: 'handlers' | 'before';
}

/** A piece of state and where it can be felt. */
export interface Held {
  readonly finding: AuditFinding;
  readonly routes: readonly Reached[];
  /** Texts that stand in the state's own code: a limiter's message, a path of a folder. */
  readonly texts: readonly string[];
  /** A mistake that shows on one instance too. */
  readonly alone?: boolean;
}

/** A finding that explains a symptom, with the reason in words. */
export interface Suspect {
  readonly finding: AuditFinding;
  readonly because: string;
  readonly score: number;
}

/** Below the best by more than this, a suspect is not worth naming. */
const MARGIN = 1.5;
const MOST = 3;

/** The findings that explain a symptom, the best first; none when nothing fits. */
export function blame(symptom: Symptom, all: readonly Held[]): Suspect[] {
  const signs = signsOf(symptom);
  const candidates = all.filter(({ alone }) => alone === true || !symptom.alone);
  const found = candidates.flatMap((held) => suspectOf(symptom, signs, held) ?? []);
  const suspects = (found.length > 0 ? found : timersBehind(symptom, signs, candidates)).toSorted(
    (a, b) => b.score - a.score,
  );
  return suspects.filter(({ score }) => score >= suspects[0]!.score - MARGIN).slice(0, MOST);
}

/** No request uses a timer: where nothing else fits, what each instance does by itself may have changed what all share. */
function timersBehind(symptom: Symptom, signs: Signs, all: readonly Held[]): Suspect[] {
  const timers = all.filter(({ finding }) => finding.check === 'jobs' && fitOf('jobs', signs, symptom) > 0);
  const because = 'nothing else fits, and every instance does this by itself';
  const words = symptom.field.split(/\W+/).filter((word) => word.length >= 4 && word !== 'body');
  const named = ({ code }: AuditFinding): boolean => words.some((word) => code.includes(word));
  return timers.map(({ finding }) => ({ finding, score: named(finding) ? 2 : 0, because }));
}

function suspectOf(symptom: Symptom, signs: Signs, held: Held): Suspect | undefined {
  const { finding } = held;
  const quoted = held.texts.some((text) => isQuoted(text, symptom));
  const fit = quoted ? 3 : fitOf(finding.check, signs, symptom);
  const reach = reachOf(symptom, held);
  const isUnseen = held.routes.length === 0 || symptom.method === 'WS';
  if (fit === 0 || (reach === undefined && (!isUnseen || fit < leastUnseen(symptom)))) return undefined;
  const points =
    (reach === undefined ? 0 : reach.by === 'handlers' ? 3 : 2) + sharedPoints(symptom, held) + (quoted ? 2 : 0);
  return { finding, score: fit * 2 + points, because: becauseOf(symptom, reach, quoted) };
}

/** How well state must fit that no route was seen to use. Handlers of sockets are no routes, whatever else uses the state. */
function leastUnseen({ method }: Asked): number {
  return method === 'WS' ? 2 : 3;
}

/** The text of a state's own code is in one of the two answers, and not in both. */
function isQuoted(text: string, { expected, seen }: Symptom): boolean {
  return text.length >= 4 && expected.includes(text) !== seen.includes(text);
}

function reachOf(asked: Asked, { routes }: Held): Reached | undefined {
  const here = routes.filter((route) => reaches(route, asked));
  const own = here.find(({ by, method, pattern }) => by === 'handlers' && !(method === 'USE' && pattern === '/'));
  return own ?? (here[0] && { ...here[0], by: 'before' });
}

function reaches({ method, pattern }: Reached, asked: Asked): boolean {
  const isUse = method === 'USE';
  return (isUse || method === 'ALL' || method === asked.method) && matchesPattern(pattern, asked.path, isUse);
}

/** State that no earlier request has touched holds nothing yet; a secret or a host name does, from the start. */
function sharedPoints(symptom: Symptom, held: Held): number {
  if (held.routes.length === 0 || ['auth', 'config', 'identity'].includes(held.finding.check)) return 0;
  return symptom.earlier.some((asked) => reachOf(asked, held)) ? 1 : -2;
}

function becauseOf(
  { method, path, expected, seen, field }: Symptom,
  reach: Reached | undefined,
  quoted: boolean,
): string {
  const name = `${method} ${path.replace(/\?.*$/, '')}`;
  const looks = quoted
    ? 'its own words are in the answer'
    : field === 'status'
      ? `${seen} instead of ${expected} is how it shows`
      : `a different ${field} is how it shows`;
  if (reach === undefined) return `${looks}, although no route was seen to use it`;
  return reach.by === 'handlers' ? `${name} uses it, and ${looks}` : `it stands before ${name}, and ${looks}`;
}
