const express = require('express');
const slowDown = require('express-slow-down');

const app = express();
app.set('trust proxy', 1);
const speedLimiter = slowDown({
  windowMs: 15 * 60 * 1000,
  delayAfter: 100,
  delayMs: 500
});
app.use(speedLimiter);

app.listen(3000);
