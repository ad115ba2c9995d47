const express = require('express');
const { RateLimiterMemory } = require('rate-limiter-flexible');

const app = express();
const limiter = new RateLimiterMemory({ points: 1, duration: 0.5 });
app.use((req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429)));

app.listen(3000);
