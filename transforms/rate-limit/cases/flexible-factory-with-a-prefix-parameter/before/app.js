const express = require('express');
const { RateLimiterMemory } = require('rate-limiter-flexible');

const app = express();
const limitBy = (keyPrefix, points) => {
  const limiter = new RateLimiterMemory({ keyPrefix, points, duration: 60 });
  return (req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429));
};
app.post('/login', limitBy('login', 5), (req, res) => res.sendStatus(204));
app.post('/reset', limitBy('reset', 5), (req, res) => res.sendStatus(204));

app.listen(3000);
