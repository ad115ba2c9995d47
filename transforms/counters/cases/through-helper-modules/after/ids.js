const { redisClient } = require('./lib/redis');
const { RedisCounter } = require('./lib/redis-counter');

const last = new RedisCounter(redisClient, 'last');

async function next() {
  const currentLast = await last.increment();
  return currentLast;
}

exports.next = next;
exports.last = async () => last.get();
