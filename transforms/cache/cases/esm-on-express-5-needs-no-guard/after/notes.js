import { redisClient } from './lib/redis.js';
import { RedisMap } from './lib/redis-map.js';

const notes = new RedisMap(redisClient, 'notes');

export async function remember(key, note) {
  await notes.set(key, note);
}

export const recall = async (key) => notes.get(key);
