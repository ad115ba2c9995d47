const express = require('express');
const slowDown = require('express-slow-down');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);
app.use(
  '/api',
  slowDown({ delayAfter: 5, delayMs: () => 100 }),
  rateLimit({ limit: 50 }),
);

app.listen(3000);
