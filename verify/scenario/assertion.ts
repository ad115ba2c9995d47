import type { AssertionFailure, Exchange } from './exchange.ts';
import { parseJson, readPath } from './read-path.ts';

/** One `??` line. `operand` is not yet interpolated. */
export interface Assertion {
  readonly line: number;
  readonly text: string;
  readonly subject: string;
  readonly operator: Operator;
  readonly operand: string;
}

type Compare = (seen: unknown, operand: string) => boolean;

const text = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const unquoted = (operand: string): string => operand.replace(/^(['"])(.*)\1$/, '$2');
const equals: Compare = (seen, operand) =>
  seen !== undefined &&
  (text(seen) === operand || text(seen) === unquoted(operand) || text(seen) === text(parseJson(operand)));
const contains: Compare = (seen, operand) => seen !== undefined && text(seen).includes(unquoted(operand));
/** No value is neither more nor less than anything. */
const number = (seen: unknown): number =>
  seen === undefined || seen === null || seen === '' ? Number.NaN : Number(seen);

const OPERATORS = {
  '==': equals,
  '!=': (seen, operand) => !equals(seen, operand),
  '>': (seen, operand) => number(seen) > Number(operand),
  '<': (seen, operand) => number(seen) < Number(operand),
  '>=': (seen, operand) => number(seen) >= Number(operand),
  '<=': (seen, operand) => number(seen) <= Number(operand),
  contains,
  includes: contains,
  matches: (seen, operand) => seen !== undefined && new RegExp(operand.replace(/^\/(.*)\/$/, '$1')).test(text(seen)),
  exists: (seen) => seen !== undefined,
} as const satisfies Record<string, Compare>;

type Operator = keyof typeof OPERATORS;

const FORM = /^\?\?\s+(.+?)\s+(==|!=|>=|<=|>|<|contains|includes|matches|exists)(?:\s+(.*))?$/;
const SUBJECT = /^(?:status|duration|body|body[.[].+|header \S+)$/;

/** Reads a `??` line; a text says what is wrong with it. */
export function parseAssertion(source: string, line: number): Assertion | string {
  const [, subject = '', operator = '', operand = ''] = FORM.exec(source.trim()) ?? [];
  if (operator === '') return `an assertion is \`?? status == 200\`, with one of ${Object.keys(OPERATORS).join(' ')}`;
  const name = subject.replace(/^headers? /, 'header ').trim();
  if (!SUBJECT.test(name))
    return `\`${subject}\` cannot be asserted: use status, body, body.a.path, header NAME or duration`;
  if (operator === 'exists' ? operand !== '' : operand === '')
    return `\`${operator}\` takes ${operator === 'exists' ? 'no' : 'a'} value`;
  if (operator === 'matches' && !isPattern(operand)) return `\`${operand}\` is not a regular expression`;
  return {
    line,
    text: source.trim().replace(/^\?\?\s+/, ''),
    subject: name,
    operator: operator as Operator,
    operand: operand.trim(),
  };
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}

/** What fails of one assertion, its operand interpolated; undefined when it holds. */
export function judge(assertion: Assertion, operand: string, exchange: Exchange): AssertionFailure | undefined {
  const seen = readSubject(assertion.subject, exchange);
  if (OPERATORS[assertion.operator](seen, operand)) return undefined;
  const words = exchange.problem ?? (seen === undefined ? 'nothing there' : text(seen).slice(0, 200));
  return { assertion: assertion.text, line: assertion.line, seen: words };
}

function readSubject(subject: string, { status, duration, body, headers }: Exchange): unknown {
  if (subject === 'status') return status;
  if (subject === 'duration') return duration;
  if (subject === 'body') return body === '' ? undefined : body;
  if (subject.startsWith('header ')) return headers[subject.slice('header '.length).toLowerCase()]?.join(', ');
  return readPath(parseJson(body), subject.slice('body'.length));
}
