const rateLimit = require('express-rate-limit');
const { RateLimiterMemory, RateLimiterRedis } = require('rate-limiter-flexible');
const { RedisStore } = require('rate-limit-redis');
exports.a = rateLimit({ max: 5, ...(process.env.REDIS_URL ? { store: new RedisStore({ sendCommand }) } : {}) });
exports.b = rateLimit({ max: 5, store: process.env.REDIS_URL ? new RedisStore({ sendCommand }) : undefined });
exports.c = redis ? new RateLimiterRedis({ storeClient: redis }) : new RateLimiterMemory({ points: 5 });
exports.make = () => {
  if (redis) return new RateLimiterRedis({ storeClient: redis });
  return new RateLimiterMemory({ points: 5 });
};
exports.add = (id) => {
  if (redis) {
    limiters.set(id, rateLimit({ store: new RedisStore({ sendCommand }) }));
  } else {
    limiters.set(id, rateLimit({ max: 5 }));
  }
};
