import { WordIndex, intersects, isAny, type WordBits } from './word-index.ts';

/** Remembers which of the words given at the start each file holds: one pass over its bytes answers all of them. */
export class Mentions {
  readonly #index: WordIndex;
  readonly #found = new Map<string, WordBits>();
  readonly #selections = new WeakMap<readonly string[], WordBits | undefined>();

  constructor(words: readonly string[]) {
    this.#index = new WordIndex(words);
  }

  /** Looks for the words; `bytes` is what the file holds. */
  scan(path: string, bytes: Buffer): void {
    this.#found.set(path, this.#index.find(bytes));
  }

  /** True when the file holds any of the words; undefined where a file was not scanned, or a word was not given. */
  test(path: string, words: readonly string[]): boolean | undefined {
    const selection = this.#selectionOf(words);
    const found = this.#found.get(path);
    return selection && found && (isAny(selection) ? intersects(selection, found) : false);
  }

  #selectionOf(words: readonly string[]): WordBits | undefined {
    if (!this.#selections.has(words)) {
      const isKnown = words.every((word) => this.#index.has(word));
      this.#selections.set(words, isKnown ? this.#index.select(words) : undefined);
    }
    return this.#selections.get(words);
  }
}
