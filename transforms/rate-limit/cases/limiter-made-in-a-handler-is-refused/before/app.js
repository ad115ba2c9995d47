const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

app.use('/api', (req, res, next) => {
  const limiter = rateLimit({ windowMs: 60000, limit: req.user ? 100 : 10 });
  limiter(req, res, next);
});

app.listen(3000);
