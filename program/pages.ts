import { SourceFile } from '../ast/source-file.ts';
import type { Program } from './program.ts';

/** The text of one `<script>` of a page, parsed as a file of its own. */
export interface InlineScript {
  /** Of the page. */
  readonly path: string;
  /** Where the script starts in the page, as a UTF-16 offset. */
  readonly offset: number;
  readonly script: SourceFile;
}

const PAGE = /\.(html?|ejs|hbs|handlebars|mustache|njk|twig)$/i;
const SCRIPT = /(<script\b(?![^>]*\bsrc\s*=)[^>]*>)([\s\S]*?)<\/script>/gi;

/** The scripts that stand in pages and hold one of the words; those that a template engine makes only part of do not parse, and are left out. */
export function inlineScripts(program: Program, words: readonly string[]): readonly InlineScript[] {
  return program.remember(`inline-scripts:${words.join()}`, () =>
    program.sources.others.filter((path) => PAGE.test(path)).flatMap((path) => scriptsOf(program, path, words)),
  );
}

function scriptsOf(program: Program, path: string, words: readonly string[]): InlineScript[] {
  const text = textOf(program, path);
  if (!words.some((word) => text.includes(word))) return [];
  return [...text.matchAll(SCRIPT)].flatMap(({ index, 1: open = '', 2: body = '' }, n) => {
    const isCode = !/\btype\s*=\s*["']?(?!module|text\/javascript)/i.test(open);
    if (!isCode || !words.some((word) => body.includes(word))) return [];
    const script = SourceFile.parse(`${path}.${n}.js`, body);
    return script instanceof SourceFile ? [{ path, offset: index + open.length, script }] : [];
  });
}

/** Nothing where the page is not UTF-8. */
function textOf(program: Program, path: string): string {
  try {
    return program.sources.read(path);
  } catch {
    return '';
  }
}
