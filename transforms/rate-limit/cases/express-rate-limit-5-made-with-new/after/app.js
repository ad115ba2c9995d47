const express = require('express');
const RateLimit = require('express-rate-limit');
const { rateLimitStore } = require('./lib/rate-limit-store');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.enable('trust proxy');
const loginLimiter = RateLimit({
  windowMs: 60000,
  max: 5,
  skipSuccessfulRequests: true,
  store: rateLimitStore({ prefix: 'rl:login:', sendCommand: (...args) => redisClient.sendCommand(args) })
});
app.post('/login', loginLimiter, (req, res) => res.sendStatus(204));

app.listen(3000);
