const express = require('express');
const rateLimiter = require('express-rate-limit');
const { rateLimitStore } = require('./lib/rate-limit-store');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.set('trust proxy', 1);
app.use(
  rateLimiter({
    windowMs: 15 * 60 * 1000, // 15 minutes
    max: 100, // limit each IP to 100 requests per windowMs
    store: rateLimitStore({ prefix: 'rl:all:', sendCommand: (...args) => redisClient.sendCommand(args) }),
  })
);

app.listen(3000);
