import type { SourceFile } from './source-file.ts';

/** The habits of a file, so that inserted text looks as if its authors had written it. */
export interface Style {
  readonly quote: "'" | '"';
  readonly semicolons: boolean;
  /** One level of indentation. */
  readonly indent: string;
  readonly newline: '\n' | '\r\n';
  readonly declare: 'const' | 'var';
  /** `{ a }` rather than `{a}`. */
  readonly spacedBraces: boolean;
}

const cache = new WeakMap<SourceFile, Style>();

/** Measures a file by majority; ties go to the commoner habit of public code. */
export function styleOf(file: SourceFile): Style {
  let known = cache.get(file);
  if (!known) cache.set(file, (known = measure(file)));
  return known;
}

function measure(file: SourceFile): Style {
  const { text } = file;
  return {
    quote: prefersDouble(file) ? '"' : "'",
    semicolons: usesSemicolons(file),
    indent: indentOf(text),
    newline: count(text, /\r\n/g) > count(text, /(?<!\r)\n/g) ? '\r\n' : '\n',
    declare: count(text, /^\s*(?:export )?(?:const|let) /gm) === 0 && /^\s*var /m.test(text) ? 'var' : 'const',
    spacedBraces: count(text, /(?<!\$)\{[A-Za-z_$"'][^\n]*\}/g) <= count(text, /\{ [^\n]*\}/g),
  };
}

function prefersDouble(file: SourceFile): boolean {
  let balance = 0;
  for (const { node } of file.all('StringLiteral')) {
    const first = file.text[node.start!];
    // JSX attributes are double-quoted by everybody, and a string that holds a quote says nothing.
    if (node.value.includes('"') || node.value.includes("'")) continue;
    balance += first === '"' ? 1 : first === "'" ? -1 : 0;
  }
  return balance > 0;
}

function usesSemicolons(file: SourceFile): boolean {
  const outside = file.ast.program.body.filter((node) => {
    const { type } = node.type === 'ExportNamedDeclaration' && node.declaration ? node.declaration : node;
    return /^(VariableDeclaration|ExpressionStatement|ImportDeclaration)$/.test(type);
  });
  // A file that is one class has its statements inside.
  const inside = (): readonly { end?: number | null }[] =>
    [...file.all('ReturnStatement'), ...file.all('ExpressionStatement')].map(({ node }) => node);
  const ends = outside.length > 0 ? outside : inside();
  const closed = ends.filter(({ end }) => file.text[end! - 1] === ';').length;
  return ends.length === 0 || closed * 2 >= ends.length;
}

function indentOf(text: string): string {
  const widths = new Map<string, number>();
  let previous = '';
  for (const line of text.split('\n')) {
    const lead = /^[ \t]*(?=\S)/.exec(line)?.[0];
    if (lead === undefined || /^\s*\*/.test(line)) continue;
    if (lead.startsWith(previous) && lead.length > previous.length) {
      const step = lead.slice(previous.length);
      widths.set(step, (widths.get(step) ?? 0) + 1);
    }
    previous = lead;
  }
  const [best] = [...widths].filter(([step]) => step === '\t' || /^ {1,8}$/.test(step)).sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? '  ';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A string literal in the file's own quotes. */
export function quoted(value: string, { quote }: Pick<Style, 'quote'>): string {
  return quote + value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n') + quote;
}

/** The white space that starts the line of an offset. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))![0];
}
