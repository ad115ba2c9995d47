const express = require('express');
const flexible = require('rate-limiter-flexible');

const app = express();
const slow = new flexible.RateLimiterMemory({ keyPrefix: 'login', points: 100, duration: 86400 });
const fast = new flexible.RateLimiterMemory({ keyPrefix: 'login', points: 5, duration: 60 });
app.post('/login', async (req, res) => {
  await slow.consume(req.ip);
  await fast.consume(req.ip);
  res.sendStatus(204);
});

app.listen(3000);
