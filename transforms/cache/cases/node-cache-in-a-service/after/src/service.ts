import { redisClient } from './lib/redis';
import { RedisCache } from './lib/redis-cache';

interface Rate {
  code: string;
  value: number;
}

export class RateService {
  private cache: RedisCache<string, any>;

  constructor() {
    this.cache = new RedisCache<string, any>(redisClient, 'cache', 60);
  }

  async find(code: string): Promise<Rate> {
    const cached = await this.cache.get(code);
    if (cached) return cached;
    const answer = await fetch(`https://rates.example/${code}`);
    const rate = (await answer.json()) as Rate;
    await this.cache.set(code, rate);
    return rate;
  }

  async forget(code: string): Promise<void> {
    await this.cache.delete(code);
  }
}
