const express = require('express');
const flexible = require('rate-limiter-flexible');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
const slow = new flexible.RateLimiterRedis({ keyPrefix: 'login', points: 100, duration: 86400, storeClient: redisClient, useRedisPackage: true, insuranceLimiter: new flexible.RateLimiterMemory({ points: 100, duration: 86400 }) });
const fast = new flexible.RateLimiterRedis({ keyPrefix: 'rlflx:fast', points: 5, duration: 60, storeClient: redisClient, useRedisPackage: true, insuranceLimiter: new flexible.RateLimiterMemory({ points: 5, duration: 60 }) });
app.post('/login', async (req, res) => {
  await slow.consume(req.ip);
  await fast.consume(req.ip);
  res.sendStatus(204);
});

app.listen(3000);
