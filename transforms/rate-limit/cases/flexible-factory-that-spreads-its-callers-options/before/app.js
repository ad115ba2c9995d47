const express = require('express');
const { RateLimiterMemory } = require('rate-limiter-flexible');

const app = express();
function limitBy(options) {
  const limiter = new RateLimiterMemory({ duration: 60, ...options });
  return (req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429));
}
app.post('/login', limitBy({ points: 5 }), (req, res) => res.sendStatus(204));
app.post('/reset', limitBy({ points: 5, keyPrefix: 'reset' }), (req, res) => res.sendStatus(204));

app.listen(3000);
