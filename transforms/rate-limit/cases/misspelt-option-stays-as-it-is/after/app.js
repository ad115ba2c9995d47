const express = require('express');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.set('trust proxy', 1);

const rateLimiting = rateLimit({
  windowMS: 15000,
  max: 10,
  store: new RedisStore({ prefix: 'rl:all:', sendCommand: (...args) => redisClient.sendCommand(args) }),
});
app.use(rateLimiting);

app.listen(3000);
