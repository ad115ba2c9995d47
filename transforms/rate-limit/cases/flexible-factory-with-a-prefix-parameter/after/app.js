const express = require('express');
const { RateLimiterMemory, RateLimiterRedis } = require('rate-limiter-flexible');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
const limitBy = (keyPrefix, points) => {
  const limiter = new RateLimiterRedis({ keyPrefix, points, duration: 60, storeClient: redisClient, useRedisPackage: true, insuranceLimiter: new RateLimiterMemory({ points, duration: 60 }) });
  return (req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429));
};
app.post('/login', limitBy('login', 5), (req, res) => res.sendStatus(204));
app.post('/reset', limitBy('reset', 5), (req, res) => res.sendStatus(204));

app.listen(3000);
