const express = require('express');
const { RateLimiterMemory, RateLimiterQueue, BurstyRateLimiter, RateLimiterUnion, RateLimiterRedis } = require('rate-limiter-flexible');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
const queue = new RateLimiterQueue(new RateLimiterRedis({ points: 2, duration: 1, storeClient: redisClient, useRedisPackage: true, keyPrefix: 'rlflx:all', insuranceLimiter: new RateLimiterMemory({ points: 2, duration: 1 }) }), { maxQueueSize: 100 });
const bursty = new BurstyRateLimiter(new RateLimiterRedis({ points: 2, duration: 1, storeClient: redisClient, useRedisPackage: true, keyPrefix: 'rlflx:all-2', insuranceLimiter: new RateLimiterMemory({ points: 2, duration: 1 }) }), new RateLimiterRedis({ keyPrefix: 'burst', points: 5, duration: 10, storeClient: redisClient, useRedisPackage: true, insuranceLimiter: new RateLimiterMemory({ points: 5, duration: 10 }) }));
const perMinute = new RateLimiterRedis({ keyPrefix: 'minute', points: 60, duration: 60, storeClient: redisClient, useRedisPackage: true, insuranceLimiter: new RateLimiterMemory({ points: 60, duration: 60 }) });
const union = new RateLimiterUnion(perMinute, new RateLimiterRedis({ keyPrefix: 'hour', points: 600, duration: 3600, storeClient: redisClient, useRedisPackage: true, insuranceLimiter: new RateLimiterMemory({ points: 600, duration: 3600 }) }));
app.use(async (req, res, next) => {
  await queue.removeTokens(1);
  await bursty.consume(req.ip);
  await union.consume(req.ip);
  next();
});

app.listen(3000);
