const express = require('express');
const { RateLimiterMemory, RateLimiterRedis } = require('rate-limiter-flexible');
const client = require('./client');

const app = express();
const insuranceLimiter = new RateLimiterMemory({ points: 10, duration: 1 });
const limiter = new RateLimiterRedis({ storeClient: client, points: 10, duration: 1, insuranceLimiter });
app.use((req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429)));

app.listen(3000);
