const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { redisClient } = require('./lib/redis');

exports.limiter = rateLimit({ limit: 10, store: new RedisStore({ prefix: 'rl:all:', sendCommand: (...args) => redisClient.call(...args) }) });
