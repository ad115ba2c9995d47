const express = require('express');
const { rateLimit } = require('./lib/http');
const { RedisStore } = require('rate-limit-redis');
const { redisClient } = require('./lib/redis');

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ windowMs: 1000, limit: 3, store: new RedisStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.sendCommand(args) }) }));
app.listen(3000);
