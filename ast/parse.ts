import { parse as babelParse, type ParserOptions, type ParserPlugin } from '@babel/parser';
import type { File } from '@babel/types';

/** Where and why a text does not parse; `line` and `column` count from 1. */
export interface ParseFailure {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const COMMON: ParserPlugin[] = ['decorators-legacy', 'explicitResourceManagement', 'importAttributes'];
const TYPESCRIPT = /\.[cm]?tsx?$/;

/** The dialects to try, most likely first: an app's `.js` is now and then Flow, or TypeScript that a bundler strips. */
function dialects(path: string): ParserPlugin[][] {
  if (path.endsWith('.tsx')) return [['typescript', 'jsx']];
  if (TYPESCRIPT.test(path)) return [['typescript'], ['typescript', 'jsx']];
  return [['jsx'], ['flow', 'jsx'], ['typescript', 'jsx']];
}

const LENIENT: ParserOptions = {
  sourceType: 'unambiguous',
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  allowNewTargetOutsideFunction: true,
  attachComment: false,
};

/** Parses one file by its extension. Offsets count UTF-16 units of `text` as given, a BOM included. */
export function parse(text: string, path: string): { readonly ast: File } | { readonly failure: ParseFailure } {
  // Node drops a byte order mark before it looks for `#!`; Babel does not, so the line is shown to it as a comment.
  const source = text.replace(/^\uFEFF#!/, '// ');
  let first: unknown;
  for (const dialect of dialects(path)) {
    try {
      return { ast: babelParse(source, { ...LENIENT, plugins: [...COMMON, ...dialect] }) };
    } catch (error) {
      first ??= error;
    }
  }
  return { failure: failureOf(first) };
}

function failureOf(error: unknown): ParseFailure {
  const { loc, message } = error as { loc?: { line: number; column: number }; message: string };
  const words = message.replace(/\s*\(\d+:\d+\)\s*$/, '');
  return { line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1, message: words };
}
