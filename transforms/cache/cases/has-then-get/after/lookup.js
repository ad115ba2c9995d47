const { redisClient } = require('./lib/redis');
const { RedisCache } = require('./lib/redis-cache');

const found = new RedisCache(redisClient, 'found', 3600);

async function lookup(id) {
  const cached = await found.get(id);
  if (cached !== undefined) return cached;
  const entry = { id };
  await found.set(id, entry);
  return entry;
}

const forget = async (id) => found.delete(id);

module.exports = { lookup, forget };
