const express = require('express');
const { RateLimiterRes, RateLimiterRedis } = require('rate-limiter-flexible');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
const loginLimiter = new RateLimiterRedis({
  points: 5,
  duration: 60,
  storeClient: redisClient,
  useRedisPackage: true,
  keyPrefix: 'rlflx:login',
});
app.post('/login', async (req, res, next) => {
  try {
    await loginLimiter.consume(req.ip);
    res.sendStatus(204);
  } catch (error) {
    if (error instanceof RateLimiterRes) return res.sendStatus(429);
    next(error);
  }
});

app.listen(3000);
