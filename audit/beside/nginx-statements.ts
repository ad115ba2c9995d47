/** One nginx directive: its words, where it starts, and the head words of the blocks around it, innermost last. */
export interface Statement {
  readonly words: readonly string[];
  readonly offset: number;
  readonly blocks: readonly Statement[];
}

const TOKEN = /#[^\n]*|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[{};]|(?:\$\{[^}\n]*\}|\\[^]|[^\s{};])+/g;

/** Reads the directives of an nginx file in order; comments vanish, quotes are taken off, a file cut short still reads. */
export function readNginxStatements(text: string): Statement[] {
  const statements: Statement[] = [];
  const blocks: Statement[] = [];
  let words: string[] = [];
  let offset = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.startsWith('#')) continue;
    if (token === '}') blocks.pop();
    if (token === ';' || token === '{') {
      const statement = { words, offset, blocks: [...blocks] };
      if (words.length > 0) statements.push(statement);
      if (token === '{') blocks.push(statement);
    }
    if (/^[{};]$/.test(token)) words = [];
    else if (words.push(token.replace(/^(["'])([^]*)\1$/, '$2')) === 1) offset = index;
  }
  return statements;
}
