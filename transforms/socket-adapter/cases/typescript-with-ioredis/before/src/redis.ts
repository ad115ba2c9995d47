import { Redis } from 'ioredis';

export const redis = new Redis(process.env.CACHE_URL!, { commandTimeout: 500 });
