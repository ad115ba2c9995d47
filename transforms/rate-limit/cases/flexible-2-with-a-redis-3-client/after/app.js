const express = require('express');
const redis = require('redis');
const { RateLimiterMemory, RateLimiterRedis } = require('rate-limiter-flexible');

const client = redis.createClient(process.env.REDIS_URL);
const app = express();
const limiter = new RateLimiterRedis({ points: 10, duration: 1, storeClient: client, keyPrefix: 'rlflx:all', insuranceLimiter: new RateLimiterMemory({ points: 10, duration: 1 }) });
app.use((req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429)));
app.get('/', (req, res) => client.get('greeting', (error, value) => res.send(value)));

app.listen(3000);
