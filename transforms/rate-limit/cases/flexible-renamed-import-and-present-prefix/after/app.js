import express from 'express';
import { RateLimiterMemory as Limiter, RateLimiterRedis } from 'rate-limiter-flexible';
import { createClient } from 'redis';

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
const login = new RateLimiterRedis({ keyPrefix: 'login', points: 5, duration: 60, blockDuration: 600, storeClient: redisClient, useRedisPackage: true, insuranceLimiter: new Limiter({ points: 5, duration: 60, blockDuration: 600 }) });
app.post('/login', (req, res) => login.consume(req.ip).then(() => res.sendStatus(204), () => res.sendStatus(429)));
app.listen(3000);
