const { redisClient } = require('./lib/redis');
const { RedisCache } = require('./lib/redis-cache');

const found = new RedisCache(redisClient, 'found', 3600);

exports.lookup = async (id) => {
  let entry = await found.get(id);
  if (!entry) {
    entry = { id, squared: id * id };
    await found.set(id, entry);
  }
  return entry;
};

exports.forget = async (id) => found.delete(id);
