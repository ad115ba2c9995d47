const express = require('express');
const { rateLimit } = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.set('trust proxy', 1);
const loginStore = new RedisStore({ prefix: 'rl:login:', sendCommand: (...args) => redisClient.sendCommand(args) });
const loginLimiter = rateLimit({ limit: 10, store: loginStore });
app.post('/login', loginLimiter, (req, res) => res.sendStatus(204));
app.post('/forgive', async (req, res) => {
  await loginStore.resetKey(req.query.ip);
  res.sendStatus(204);
});

app.listen(3000);
