export interface Meter {
  total(): number;
}

let hits = 0;

export class HitMeter implements Meter {
  hit(): void {
    hits++;
  }

  total(): number {
    return hits;
  }
}
