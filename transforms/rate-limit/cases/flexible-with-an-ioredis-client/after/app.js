const express = require('express');
const Redis = require('ioredis');
const { RateLimiterMemory, RateLimiterRedis } = require('rate-limiter-flexible');

const redis = new Redis(process.env.REDIS_URL);
const app = express();
const limiter = new RateLimiterRedis({ points: 10, duration: 1, storeClient: redis, keyPrefix: 'rlflx:all', insuranceLimiter: new RateLimiterMemory({ points: 10, duration: 1 }) });
app.use((req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429)));
app.get('/', async (req, res) => res.send(await redis.get('greeting')));

app.listen(3000);
