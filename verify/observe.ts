import { hideTimes, observeHeaders } from './normalise.ts';
import type { Exchange } from './scenario/exchange.ts';
import { parseJson } from './scenario/read-path.ts';

/** A value at a field, as the report shows it, and what sort it is, for fields whose value varies by itself. */
export interface Observed {
  readonly value: string;
  readonly sort: string;
}

const text = (value: string): Observed => ({ value, sort: 'text' });

/** An answer as fields. Where there is none, the only field is `answer`: why. */
export function observe(exchange: Exchange): Map<string, Observed> {
  if (exchange.problem !== undefined) return new Map([['answer', text(exchange.problem)]]);
  const status = String(exchange.status);
  const fields = new Map([
    ['answer', text('an answer')],
    ['status', { value: status, sort: status }],
  ]);
  for (const [field, value] of observeHeaders(exchange.headers)) fields.set(field, text(value));
  if (exchange.method === 'WS') return splitMessages(exchange.body, fields);
  const json = parseJson(exchange.body);
  if (typeof json === 'object' && json !== null) flatten(json, 'body', fields);
  else if (exchange.body.includes('\n')) splitLines(exchange.body, fields);
  else if (exchange.body !== '') fields.set('body', text(hideTimes(exchange.body)));
  return fields;
}

/** What came over a WebSocket, one message a line. */
function splitMessages(body: string, fields: Map<string, Observed>): Map<string, Observed> {
  const messages = body === '' ? [] : body.split('\n');
  for (const [index, message] of messages.entries()) fields.set(`message ${index + 1}`, text(hideTimes(message)));
  return fields;
}

function splitLines(body: string, fields: Map<string, Observed>): void {
  for (const [index, line] of body.split('\n').entries()) {
    fields.set(`body line ${index + 1}`, { value: hideTimes(line.trimEnd()), sort: 'text' });
  }
}

function flatten(value: unknown, path: string, fields: Map<string, Observed>): void {
  if (typeof value !== 'object' || value === null) {
    const shown = hideTimes(typeof value === 'string' ? value : JSON.stringify(value));
    fields.set(path, { value: shown, sort: value === null ? 'null' : typeof value });
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  if (entries.length === 0) fields.set(path, { value: isList ? '[]' : '{}', sort: 'empty' });
  for (const [key, inner] of entries) flatten(inner, isList ? `${path}[${key}]` : `${path}.${key}`, fields);
}
