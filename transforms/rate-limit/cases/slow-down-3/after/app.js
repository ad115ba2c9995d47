const express = require('express');
const { slowDown } = require('express-slow-down');
const { RedisStore } = require('rate-limit-redis');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.set('trust proxy', 1);
const speedLimiter = slowDown({ windowMs: 60000, delayAfter: 5, delayMs: (used) => used * 100, store: new RedisStore({ prefix: 'sd:speed:', sendCommand: (...args) => redisClient.sendCommand(args) }) });
app.use('/search', speedLimiter);

app.listen(3000);
