const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { redisClient } = require('./lib/redis');

module.exports = (app) => {
  app.use('/api', rateLimit({ windowMs: 60000, limit: 10, store: new RedisStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.sendCommand(args) }) }));
};
