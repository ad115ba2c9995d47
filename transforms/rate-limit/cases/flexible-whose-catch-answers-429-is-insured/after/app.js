const express = require('express');
const { RateLimiterMemory, RateLimiterRedis } = require('rate-limiter-flexible');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
const limiter = new RateLimiterRedis({ points: 10, duration: 1, storeClient: redisClient, useRedisPackage: true, keyPrefix: 'rlflx:all', insuranceLimiter: new RateLimiterMemory({ points: 10, duration: 1 }) });
app.use((req, res, next) => {
  limiter
    .consume(req.ip)
    .then(() => next())
    .catch(() => res.sendStatus(429));
});

app.listen(3000);
