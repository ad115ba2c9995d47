/** Aho and Corasick's automaton over bytes: state `s` reads byte `b` and goes to `next[s * 256 + b]`. */
export interface WordAutomaton {
  readonly next: Uint32Array;
  /** For each state the numbers of all words that end there; undefined where none does. */
  readonly ends: readonly (readonly number[] | undefined)[];
}

/** Builds the automaton that finds all `words`, overlapping ones too, in one pass over a text. */
export function buildAutomaton(words: readonly Uint8Array[]): WordAutomaton {
  const trie = buildTrie(words);
  const next = new Uint32Array(trie.length * 256);
  const fallback = new Uint32Array(trie.length);
  const ends = trie.map((node) => [...node.words]);
  const queue = [0];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    const back = fallback[state]!;
    if (state !== 0) {
      next.copyWithin(state * 256, back * 256, back * 256 + 256);
      ends[state]!.push(...ends[back]!);
    }
    for (const [byte, child] of trie[state]!.children) {
      fallback[child] = state === 0 ? 0 : next[back * 256 + byte]!;
      next[state * 256 + byte] = child;
      queue.push(child);
    }
  }
  return { next, ends: ends.map((list) => (list.length > 0 ? list : undefined)) };
}

interface TrieNode {
  readonly children: Map<number, number>;
  readonly words: number[];
}

function buildTrie(words: readonly Uint8Array[]): readonly TrieNode[] {
  const trie: TrieNode[] = [{ children: new Map(), words: [] }];
  words.forEach((word, number) => {
    let node = trie[0]!;
    for (const byte of word) {
      const known = node.children.get(byte);
      if (known === undefined) {
        node.children.set(byte, trie.length);
        trie.push({ children: new Map(), words: [] });
      }
      node = trie[known ?? trie.length - 1]!;
    }
    node.words.push(number);
  });
  return trie;
}
