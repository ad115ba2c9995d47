const express = require('express');
const rateLimit = require('express-rate-limit');
const { redisClient } = require('./lib/redis');
const { rateLimitStore } = require('./lib/rate-limit-store');

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ max: 10, store: rateLimitStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.sendCommand(args) }) }));
app.listen(3000);
