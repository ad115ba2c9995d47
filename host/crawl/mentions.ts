import { WordIndex, intersects, isAny, type WordBits } from './word-index.ts';

interface Layer {
  readonly index: WordIndex;
  readonly found: Map<string, WordBits>;
}

/** Remembers which words each file holds. The words are best given at the start: later ones cost another pass. */
export class Mentions {
  readonly #load: (path: string) => Buffer;
  readonly #layers: Layer[] = [];
  readonly #selections = new WeakMap<readonly string[], readonly WordBits[]>();

  /** `load` gives the bytes of a file. */
  constructor(words: readonly string[], load: (path: string) => Buffer) {
    this.#load = load;
    this.#addLayer(words);
  }

  /** Looks for the words given at the start; `bytes` is what the file holds. */
  scan(path: string, bytes: Buffer): void {
    const { index, found } = this.#layers[0]!;
    found.set(path, index.find(bytes));
  }

  /** True when the file holds any of the words. */
  test(path: string, words: readonly string[]): boolean {
    const selections = this.#selectionsOf(words);
    return selections.some((bits, at) => isAny(bits) && intersects(bits, this.#bitsOf(path, this.#layers[at]!)));
  }

  /** One selection a layer; words that no layer knows become a layer of their own. */
  #selectionsOf(words: readonly string[]): readonly WordBits[] {
    let selections = this.#selections.get(words);
    if (!selections) {
      const unknown = words.filter((word) => !this.#layers.some((layer) => layer.index.has(word)));
      if (unknown.length > 0) this.#addLayer(unknown);
      selections = this.#layers.map((layer) => layer.index.select(words));
      this.#selections.set(words, selections);
    }
    return selections;
  }

  #bitsOf(path: string, { index, found }: Layer): WordBits {
    let bits = found.get(path);
    if (!bits) {
      bits = index.find(this.#load(path));
      found.set(path, bits);
    }
    return bits;
  }

  #addLayer(words: readonly string[]): void {
    this.#layers.push({ index: new WordIndex(words), found: new Map() });
  }
}
