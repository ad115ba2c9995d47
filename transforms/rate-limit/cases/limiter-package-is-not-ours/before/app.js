const express = require('express');
const { RateLimiter } = require('limiter');

const app = express();
const limiter = new RateLimiter({ tokensPerInterval: 5, interval: 'second' });
app.use((req, res, next) => (limiter.tryRemoveTokens(1) ? next() : res.sendStatus(429)));

app.listen(3000);
