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

const apiLimiter = rateLimit({
  windowMs: 60_000,
  max: 20,
  skipSuccessfulRequests: true,
  store: rateLimitStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.sendCommand(args) }),
});

app.use('/api', apiLimiter);

app.listen(3000);
