const express = require('express');
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
  rateLimit({ limit: 10, store: rateLimitStore({ prefix: 'rl:all-2:', sendCommand: (...args) => redisClient.sendCommand(args) }) }),
);
app.listen(3001);
