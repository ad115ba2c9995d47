const express = require('express');
const session = require('express-session');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./lib/redis');
const { RedisStore: RateLimitRedisStore } = require('rate-limit-redis');

const app = express();
app.set('trust proxy', 1);
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) }));
app.use('/api', rateLimit({ limit: 10, store: new RateLimitRedisStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.sendCommand(args) }) }));
app.listen(3000);
