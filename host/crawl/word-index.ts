import { buildAutomaton, type WordAutomaton } from './word-automaton.ts';

/** Which words a text holds, as bits: word `n` is bit `n % 32` of element `n / 32`. */
export type WordBits = Uint32Array;

const NONE: WordBits = new Uint32Array(0);

/** Finds many words in UTF-8 bytes in one pass, without decoding: on 40 MB of apps twice as fast as a regular expression. */
export class WordIndex {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #automaton: WordAutomaton;
  readonly #size: number;

  constructor(words: readonly string[]) {
    const unique = [...new Set(words)].filter((word) => word !== '');
    this.#numbers = new Map(unique.map((word, at) => [word, at]));
    this.#automaton = buildAutomaton(unique.map((word) => Buffer.from(word, 'utf8')));
    this.#size = Math.ceil(unique.length / 32);
  }

  has(word: string): boolean {
    return this.#numbers.has(word);
  }

  /** The bits of all words in a text. */
  find(bytes: Uint8Array): WordBits {
    const { next, ends } = this.#automaton;
    let found = NONE;
    let state = 0;
    for (let at = 0; at < bytes.length; at++) {
      state = next[(state << 8) | bytes[at]!]!;
      const words = ends[state];
      if (words === undefined) continue;
      if (found === NONE) found = new Uint32Array(this.#size);
      for (const word of words) found[word >> 5]! |= 1 << (word & 31);
    }
    return found;
  }

  /** The bits of those `words` that this index knows. */
  select(words: readonly string[]): WordBits {
    const bits = new Uint32Array(this.#size);
    for (const word of words) {
      const number = this.#numbers.get(word);
      if (number !== undefined) bits[number >> 5]! |= 1 << (number & 31);
    }
    return bits;
  }
}

/** True when a set has a word. */
export function isAny(bits: WordBits): boolean {
  return bits.some((element) => element !== 0);
}

/** True when two sets of words share one. */
export function intersects(a: WordBits, b: WordBits): boolean {
  for (let at = 0; at < a.length && at < b.length; at++) if ((a[at]! & b[at]!) !== 0) return true;
  return false;
}
