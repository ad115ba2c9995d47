export class Counter {
  private counts = new Map<string, number>();
  increment(key: string) {
    const hits = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, hits);
    return { totalHits: hits };
  }
}
export function createStore() {
  return new Counter();
}
