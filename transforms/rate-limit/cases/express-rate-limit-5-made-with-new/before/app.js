const express = require('express');
const RateLimit = require('express-rate-limit');

const app = express();
app.enable('trust proxy');
const loginLimiter = new RateLimit({
  windowMs: 60000,
  max: 5,
  skipSuccessfulRequests: true
});
app.post('/login', loginLimiter, (req, res) => res.sendStatus(204));

app.listen(3000);
