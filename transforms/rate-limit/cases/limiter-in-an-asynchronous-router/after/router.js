const express = require('express');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { redisClient } = require('./lib/redis');

module.exports = async (config) => {
  const routes = express.Router();
  if (config.login) {
    const loginLimiter = rateLimit({
      windowMs: 60000,
      limit: 10,
      store: new RedisStore({ prefix: 'rl:login:', sendCommand: (...args) => redisClient.sendCommand(args) }),
    });
    routes.use('/login', loginLimiter);
  }
  return routes;
};
