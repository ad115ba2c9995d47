const express = require('express');
const rateLimit = require('express-rate-limit');
const config = require('./config');
const { RedisStore } = require('rate-limit-redis');
const { redisClient } = require('./lib/redis');

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ ...config.limits.api, store: new RedisStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.sendCommand(args) }) }));
app.listen(3000);
