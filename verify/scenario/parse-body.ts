import type { BodyPart, Message } from './model.ts';
import type { FileContext, Line } from './parse-step.ts';
import { ScenarioError } from './scenario-error.ts';

/**
 * The body from its lines. `< ./file` is replaced by the file's bytes, `<@ ./file` by its text with variables. Lines
 * are joined as the content type wants: multipart with CRLF, a form with nothing, everything else with LF.
 */
export function parseBody(lines: readonly Line[], contentType: string, context: FileContext): BodyPart[] {
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  if (last < 0) return [];
  const isMultipart = /^multipart\//i.test(contentType);
  const isForm = /^application\/x-www-form-urlencoded/i.test(contentType);
  const end = isMultipart ? '\r\n' : isForm ? '' : '\n';
  const parts: BodyPart[] = [];
  for (const line of lines.slice(first, last + 1)) {
    if (parts.length > 0) parts.push({ text: end });
    parts.push(parseLine(isForm ? { ...line, text: line.text.trim() } : line, context));
  }
  return isMultipart ? [...parts, { text: end }] : parts;
}

/**
 * The messages of a WebSocket step. As in JetBrains' tools, a line `===` stands between two, and `=== wait-for-server`
 * holds the next one back until the server has sent something.
 */
export function parseMessages(lines: readonly Line[], context: FileContext): Message[] {
  const groups: { lines: Line[]; afterServer: boolean }[] = [{ lines: [], afterServer: false }];
  for (const line of lines) {
    const [, rest] = /^===+\s*(.*)$/.exec(line.text) ?? [];
    if (rest === undefined) groups.at(-1)?.lines.push(line);
    else groups.push({ lines: [], afterServer: rest.trim() === 'wait-for-server' });
  }
  const messages = groups.map((group) => ({
    body: parseBody(group.lines, '', context),
    afterServer: group.afterServer,
  }));
  return messages.filter(({ body }) => body.length > 0);
}

function parseLine({ number, text }: Line, { file, readBytes }: FileContext): BodyPart {
  const [, hasVariables, path] = /^<(@?)\s+(\S.*?)\s*$/.exec(text) ?? [];
  if (path === undefined) return { text };
  try {
    const bytes = readBytes(path);
    return hasVariables === '@' ? { text: bytes.toString('utf8') } : { bytes };
  } catch {
    throw new ScenarioError(file, number, `there is no file ${path}: the path is relative to the scenario`);
  }
}
