import express from 'express';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { createClient } from 'redis';

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const options = { points: 6, duration: 60 };
const limiterByIp = new RateLimiterRedis({ ...options, storeClient: redisClient, useRedisPackage: true, keyPrefix: 'rlflx:by-ip', insuranceLimiter: new RateLimiterMemory(options) });
const limiterByName: RateLimiterRedis = new RateLimiterRedis({ ...options, storeClient: redisClient, useRedisPackage: true, keyPrefix: 'rlflx:by-name', insuranceLimiter: new RateLimiterMemory(options) });
const app = express();
app.post('/login', async (req, res) => {
  await Promise.all([limiterByIp.consume(String(req.ip)), limiterByName.consume(req.body.name)]);
  res.sendStatus(204);
});
app.listen(3000);
