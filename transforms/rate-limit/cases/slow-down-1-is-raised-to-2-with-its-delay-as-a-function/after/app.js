const express = require('express');
const slowDown = require('express-slow-down');
const { rateLimitStore } = require('./lib/rate-limit-store');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.set('trust proxy', 1);
const speedLimiter = slowDown({
  windowMs: 15 * 60 * 1000,
  delayAfter: 100,
  delayMs: (used, req) => (used - req.slowDown.limit) * 500,
  store: rateLimitStore({ prefix: 'sd:speed:', sendCommand: (...args) => redisClient.sendCommand(args) })
});
app.use(speedLimiter);

app.listen(3000);
