import { plain } from './plain.ts';

/** Lines of at most `width` characters, broken at blanks; a word that is longer, such as a path, stays whole. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of plain(text).split(' ').filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The wrapped text, each line behind `indent`, where the indent counts towards `width`. */
export function wrapIndented(text: string, indent: string, width: number): string[] {
  return wrap(text, Math.max(20, width - indent.length)).map((line) => indent + line);
}

/** `text` cut to `width` characters, with an ellipsis where something is missing. */
export function truncate(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`;
}
