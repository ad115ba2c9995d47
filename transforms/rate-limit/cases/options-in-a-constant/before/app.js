const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const options = {
  windowMs: 60000,
  limit: 10
};
const limiter = rateLimit(options);
app.use(limiter);

app.listen(3000);
