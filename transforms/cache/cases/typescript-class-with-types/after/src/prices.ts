import { redisClient } from './lib/redis';
import { RedisCache } from './lib/redis-cache';

interface Price {
  readonly cents: number;
}

export class Prices {
  private readonly known = new RedisCache<string, Price>(redisClient, 'known', 3600);

  public async of(sku: string): Promise<Price> {
    const price = (await this.known.get(sku)) ?? this.compute(sku);
    await this.known.set(sku, price);
    return price;
  }

  public async forget(sku: string): Promise<boolean> {
    return this.known.delete(sku);
  }

  private compute(sku: string): Price {
    return { cents: sku.length * 100 };
  }
}
