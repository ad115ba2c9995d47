const express = require('express');
const { RateLimiterMemory, RateLimiterRedis } = require('rate-limiter-flexible');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
function limitBy(options) {
  const limiter = new RateLimiterRedis({ duration: 60, ...options, storeClient: redisClient, useRedisPackage: true, insuranceLimiter: new RateLimiterMemory({ duration: 60, ...options }) });
  return (req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429));
}
app.post('/login', limitBy({ points: 5, keyPrefix: 'rlflx:login' }), (req, res) => res.sendStatus(204));
app.post('/reset', limitBy({ points: 5, keyPrefix: 'reset' }), (req, res) => res.sendStatus(204));

app.listen(3000);
