import type { BesideFile } from './beside-facts.ts';
import type { Document, Entry } from './entry.ts';
import { readHclTokens, type Token } from './hcl-tokens.ts';
import { locator } from './locator.ts';

/** Reads a Terraform file: blocks and attributes as entries; expressions have no value, objects in them have items. */
export function readHcl({ path, text }: BesideFile): Document {
  const reader = new Reader(readHclTokens(text), locator(path, text));
  return reader.readFile();
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #at: ReturnType<typeof locator>;
  #next = 0;

  constructor(tokens: readonly Token[], at: ReturnType<typeof locator>) {
    this.#tokens = tokens;
    this.#at = at;
  }

  /** A brace too many must not end the file. */
  readFile(): Entry[] {
    const entries: Entry[] = [];
    while (this.#next < this.#tokens.length) entries.push(...this.#body());
    return entries;
  }

  #body(): Entry[] {
    const entries: Entry[] = [];
    for (let token = this.#take(); token && !isMark(token, '}'); token = this.#take()) {
      if (token.kind === 'word' || token.kind === 'string') entries.push(this.#entry(token));
    }
    return entries;
  }

  #entry(name: Token): Entry {
    const labels: string[] = [];
    while (this.#peek()?.kind === 'word' || this.#peek()?.kind === 'string') labels.push(this.#take()!.value);
    const at = this.#at(name.offset);
    const mark = this.#peek();
    if (isMark(mark, '{')) {
      this.#next++;
      return { key: name.value, at, value: undefined, items: this.#body(), labels };
    }
    if (!isMark(mark, '=') && !isMark(mark, ':')) return { key: name.value, at, value: undefined, items: [] };
    this.#next++;
    return { key: name.value, at, ...this.#expression() };
  }

  /** Up to the end of the line, or of the object or list around it; brackets may span lines. */
  #expression(): { readonly value: string | undefined; readonly items: Entry[] } {
    const items: Entry[] = [];
    const first = this.#peek();
    let length = 0;
    for (let depth = 0, token = first; token && !(depth === 0 && ends(token)); token = this.#peek()) {
      this.#next++;
      length++;
      if (isMark(token, '{')) items.push(...this.#body());
      else if (token.kind === 'mark' && '[('.includes(token.value)) depth++;
      else if (token.kind === 'mark' && '])'.includes(token.value)) depth--;
    }
    const isPlain =
      length === 1 && first && (first.kind === 'string' || first.kind === 'word') && !/[$%]\{/.test(first.value);
    return { value: isPlain ? first.value : undefined, items };
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #take(): Token | undefined {
    return this.#tokens[this.#next++];
  }
}

function ends(token: Token): boolean {
  return token.kind === 'newline' || (token.kind === 'mark' && ',})]'.includes(token.value));
}

function isMark(token: Token | undefined, value: string): boolean {
  return token?.kind === 'mark' && token.value === value;
}
