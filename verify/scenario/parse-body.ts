import type { BodyPart } from './model.ts';
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
