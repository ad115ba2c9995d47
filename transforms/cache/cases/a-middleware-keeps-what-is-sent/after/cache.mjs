import { redisClient } from './lib/redis.mjs';
import { RedisCache } from './lib/redis-cache.mjs';

const TTL_S = 300;

export default new RedisCache(redisClient, 'cache', TTL_S);
