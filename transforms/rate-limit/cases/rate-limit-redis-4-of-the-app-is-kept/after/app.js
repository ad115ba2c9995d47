const express = require('express');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { client } = require('./client');
const { rateLimitStore } = require('./lib/rate-limit-store');

const app = express();
app.set('trust proxy', 1);
app.use('/a', rateLimit({ limit: 10, store: new RedisStore({ prefix: 'rl:b:', sendCommand: (...args) => client.call(...args) }) }));
app.use('/b', rateLimit({
  limit: 10,
  store: rateLimitStore({ prefix: 'rl:b-2:', sendCommand: (...args) => client.call(...args) }),
}));
app.listen(3000);
