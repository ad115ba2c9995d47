const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const apiLimiter = rateLimit({
  windowMs: 60_000,
  max: 20,
  skipSuccessfulRequests: true,
});

app.use('/api', apiLimiter);

app.listen(3000);
