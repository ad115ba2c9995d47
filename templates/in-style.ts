import { quoted, type Style } from '../ast/style.ts';

/** Text with single quotes, semicolons, two spaces and LF, written in a file's own habits. */
export function inStyle(text: string, style: Style): string {
  const quotes =
    style.quote === "'"
      ? text
      : text.replace(/(?<![\w`])'((?:[^'\\\n`]|\\.)*)'/g, (_, inner: string) => quoted(inner, style));
  const ends = style.semicolons ? quotes : quotes.replace(/;$/gm, '');
  const indented =
    style.indent === '  ' ? ends : ends.replace(/^( {2})+/gm, (lead) => style.indent.repeat(lead.length / 2));
  return style.newline === '\n' ? indented : indented.replaceAll('\n', '\r\n');
}
