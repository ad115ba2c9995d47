const express = require('express');
const { RateLimiterMemory, RateLimiterRes } = require('rate-limiter-flexible');

const app = express();
const loginLimiter = new RateLimiterMemory({
  points: 5,
  duration: 60,
});
app.post('/login', async (req, res, next) => {
  try {
    await loginLimiter.consume(req.ip);
    res.sendStatus(204);
  } catch (error) {
    if (error instanceof RateLimiterRes) return res.sendStatus(429);
    next(error);
  }
});

app.listen(3000);
