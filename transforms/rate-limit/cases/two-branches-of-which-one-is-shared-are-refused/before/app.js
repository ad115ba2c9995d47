const express = require('express');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const client = require('./client');

const app = express();
function makeLimiter() {
  if (process.env.MODE === 'queue') {
    return rateLimit({
      windowMs: 60000,
      limit: 10,
      store: new RedisStore({ prefix: 'rl:queue:', sendCommand: (...args) => client.call(...args) }),
    });
  }
  return rateLimit({ windowMs: 60000, limit: 10 });
}
app.use(makeLimiter());

app.listen(3000);
