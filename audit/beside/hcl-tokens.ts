/** One token of an HCL text; `value` is the text of a string without its quotes. */
export interface Token {
  readonly kind: 'word' | 'string' | 'mark' | 'newline';
  readonly value: string;
  readonly offset: number;
}

const SPACE = /(?:[^\S\n]|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)+/y;
const HEREDOC = /<<-?([\w-]+)[^\n]*\n[^]*?\n[^\S\n]*\1(?=\s|$)/y;
const WORD = /[\w.*-]+/y;

/** Splits Terraform's language into tokens; comments vanish, a heredoc is one string, an unclosed string ends at the line. */
export function readHclTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let offset = 0; offset < text.length;) {
    const space = matchAt(SPACE, text, offset);
    if (space !== undefined) {
      offset += space.length;
      continue;
    }
    const token = readToken(text, offset);
    tokens.push(token.token);
    offset = token.end;
  }
  return tokens;
}

function readToken(text: string, offset: number): { readonly token: Token; readonly end: number } {
  const first = text[offset]!;
  const make = (kind: Token['kind'], value: string, length: number) => ({
    token: { kind, value, offset },
    end: offset + length,
  });
  if (first === '\n') return make('newline', first, 1);
  if (first === '"') {
    const end = findStringEnd(text, offset + 1);
    return make('string', text.slice(offset + 1, end), end + 1 - offset);
  }
  const heredoc = matchAt(HEREDOC, text, offset);
  if (heredoc !== undefined) return make('string', heredoc, heredoc.length);
  const word = matchAt(WORD, text, offset);
  return word === undefined ? make('mark', first, 1) : make('word', word, word.length);
}

/** The offset of the closing quote; `${…}` may hold quotes of its own. */
function findStringEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (/[$%]/.test(text[at]!) && text[at + 1] === '{') depth++;
    else if (text[at] === '}' && depth > 0) depth--;
    else if ((text[at] === '"' && depth === 0) || text[at] === '\n') return at;
  }
  return text.length;
}

function matchAt(sticky: RegExp, text: string, offset: number): string | undefined {
  sticky.lastIndex = offset;
  return sticky.exec(text)?.[0];
}
