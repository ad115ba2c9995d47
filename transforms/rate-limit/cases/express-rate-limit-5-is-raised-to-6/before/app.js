const express = require('express');
const rateLimiter = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);
app.use(
  rateLimiter({
    windowMs: 15 * 60 * 1000, // 15 minutes
    max: 100, // limit each IP to 100 requests per windowMs
  })
);

app.listen(3000);
