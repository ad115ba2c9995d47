const express = require('express');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const redisClient = require('./db/redis');

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ limit: 10, store: new RedisStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.call(...args) }) }));
app.listen(3000);
