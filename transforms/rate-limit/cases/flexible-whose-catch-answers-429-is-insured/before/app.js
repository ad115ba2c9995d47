const express = require('express');
const { RateLimiterMemory } = require('rate-limiter-flexible');

const app = express();
const limiter = new RateLimiterMemory({ points: 10, duration: 1 });
app.use((req, res, next) => {
  limiter
    .consume(req.ip)
    .then(() => next())
    .catch(() => res.sendStatus(429));
});

app.listen(3000);
