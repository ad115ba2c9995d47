import { SourceFile } from '../ast/source-file.ts';
import type { Texts } from './case-run.ts';

/** A way to write the same app: applied to before and after alike, the transform must still lead from one to the other. */
export interface Variant {
  readonly name: string;
  /** The text in this writing; undefined where it would change what the text means. */
  write(path: string, text: string, isNew: boolean): string | undefined;
}

const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

const tabs = (text: string): string => text.replace(/^(?: {2})+/gm, (lead) => '\t'.repeat(lead.length / 2));
const spacesOnly = (text: string): boolean =>
  !/^\t/m.test(text) && !/^(?: {2})* (?=[^ *])/m.test(text) && !text.includes('`');

export const VARIANTS: readonly Variant[] = [
  { name: 'CRLF', write: (_, text) => (text.includes('\r') ? undefined : text.replaceAll('\n', '\r\n')) },
  // A file that the transform adds has no mark: nothing in the app asks for one.
  {
    name: 'BOM',
    write: (path, text, isNew) =>
      text.startsWith('\uFEFF') ? undefined : isCode(path) && !isNew ? `\uFEFF${text}` : text,
  },
  { name: 'tabs', write: (path, text) => (!isCode(path) ? text : spacesOnly(text) ? tabs(text) : undefined) },
  { name: 'no semicolons', write: (path, text) => (isCode(path) ? withoutSemicolons(path, text) : text) },
];

function withoutSemicolons(path: string, text: string): string | undefined {
  const bare = text.replace(/;(?=[ \t]*(\/\/.*)?$)/gm, '');
  const hazard = /\n\s*[([`/+-]/.test(bare.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, ''));
  return hazard ||
    !(SourceFile.parse(path, bare) instanceof SourceFile) ||
    /for\s*\(.*$/m.test(bare.replace(/for\s*\(.*\)/g, ''))
    ? undefined
    : bare;
}

/** All texts in a variant; undefined where one of them cannot be written that way. `known`: the files of the app before. */
export function writeAll(variant: Variant, texts: Texts, known: Texts): Texts | undefined {
  const written = Object.entries(texts).map(
    ([path, text]) => [path, variant.write(path, text, known[path] === undefined)] as const,
  );
  return written.some(([, text]) => text === undefined) ? undefined : (Object.fromEntries(written) as Texts);
}
