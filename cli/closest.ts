/** The candidate that a mistyped word most likely meant; undefined where none is near. */
function closest(word: string, candidates: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3));
  const near = candidates.map((candidate) => ({ candidate, edits: editsBetween(word.toLowerCase(), candidate) }));
  const best = near.toSorted((a, b) => a.edits - b.edits)[0];
  if (best && best.edits <= most) return best.candidate;
  return word.length > 2 ? candidates.find((candidate) => candidate.startsWith(word.toLowerCase())) : undefined;
}

/** ` Did you mean X?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = closest(word, candidates);
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}

/** Levenshtein distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = row[j]! + (letter === b[j] ? 0 : 1);
      next.push(Math.min(replaced, row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
