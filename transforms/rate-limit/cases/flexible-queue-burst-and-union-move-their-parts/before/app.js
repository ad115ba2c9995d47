const express = require('express');
const { RateLimiterMemory, RateLimiterQueue, BurstyRateLimiter, RateLimiterUnion } = require('rate-limiter-flexible');

const app = express();
const queue = new RateLimiterQueue(new RateLimiterMemory({ points: 2, duration: 1 }), { maxQueueSize: 100 });
const bursty = new BurstyRateLimiter(new RateLimiterMemory({ points: 2, duration: 1 }), new RateLimiterMemory({ keyPrefix: 'burst', points: 5, duration: 10 }));
const perMinute = new RateLimiterMemory({ keyPrefix: 'minute', points: 60, duration: 60 });
const union = new RateLimiterUnion(perMinute, new RateLimiterMemory({ keyPrefix: 'hour', points: 600, duration: 3600 }));
app.use(async (req, res, next) => {
  await queue.removeTokens(1);
  await bursty.consume(req.ip);
  await union.consume(req.ip);
  next();
});

app.listen(3000);
