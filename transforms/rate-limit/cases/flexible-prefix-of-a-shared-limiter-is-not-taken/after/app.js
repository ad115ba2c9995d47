const express = require('express');
const { RateLimiterRedis, RateLimiterRes } = require('rate-limiter-flexible');
const { redis } = require('./redis');

const app = express();
const login = new RateLimiterRedis({ storeClient: redis, keyPrefix: 'login', points: 5, duration: 60 });
const loginByName = new RateLimiterRedis({ keyPrefix: 'rlflx:login-by-name', points: 5, duration: 60, storeClient: redis });
app.post('/login', async (req, res, next) => {
  try {
    await login.consume(req.ip);
    await loginByName.consume(req.body.name);
    res.sendStatus(204);
  } catch (error) {
    if (error instanceof RateLimiterRes) return res.sendStatus(429);
    next(error);
  }
});
app.listen(3000);
