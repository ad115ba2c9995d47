const express = require('express');
const slowDown = require('express-slow-down');
const rateLimit = require('express-rate-limit');
const { rateLimitStore } = require('./lib/rate-limit-store');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.set('trust proxy', 1);
app.use(
  '/api',
  slowDown({ delayAfter: 5, delayMs: () => 100, store: rateLimitStore({ prefix: 'sd:api:', sendCommand: (...args) => redisClient.sendCommand(args) }) }),
  rateLimit({ limit: 50, store: rateLimitStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.sendCommand(args) }) }),
);

app.listen(3000);
