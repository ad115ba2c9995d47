import NodeCache from 'node-cache';

interface Rate {
  code: string;
  value: number;
}

export class RateService {
  private cache: NodeCache;

  constructor() {
    this.cache = new NodeCache({ stdTTL: 60 });
  }

  async find(code: string): Promise<Rate> {
    const cached = this.cache.get<Rate>(code);
    if (cached) return cached;
    const answer = await fetch(`https://rates.example/${code}`);
    const rate = (await answer.json()) as Rate;
    this.cache.set(code, rate);
    return rate;
  }

  forget(code: string): void {
    this.cache.del(code);
  }
}
