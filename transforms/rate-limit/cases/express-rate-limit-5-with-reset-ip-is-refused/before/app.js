const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
const limiter = rateLimit({ max: 100 });
app.use(limiter);
app.post('/forgive', (req, res) => {
  limiter.resetIp(req.query.ip);
  res.sendStatus(204);
});

app.listen(3000);
