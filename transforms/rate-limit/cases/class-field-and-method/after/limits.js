const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { redisClient } = require('./lib/redis');

class Limits {
  api = rateLimit({ windowMs: 60000, limit: 10, store: new RedisStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.sendCommand(args) }) });

  web() {
    return rateLimit({ windowMs: 60000, limit: 100, store: new RedisStore({ prefix: 'rl:web:', sendCommand: (...args) => redisClient.sendCommand(args) }) });
  }
}

module.exports = { Limits };
