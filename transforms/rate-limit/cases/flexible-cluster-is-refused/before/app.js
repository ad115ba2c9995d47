const express = require('express');
const { RateLimiterCluster } = require('rate-limiter-flexible');

const app = express();
const limiter = new RateLimiterCluster({ keyPrefix: 'all', points: 10, duration: 1, timeoutMs: 3000 });
app.use((req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429)));

app.listen(3000);
