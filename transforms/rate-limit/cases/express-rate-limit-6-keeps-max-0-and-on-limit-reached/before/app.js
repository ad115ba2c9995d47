const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

app.use('/api', rateLimit({
  windowMs: 60000,
  max: 0,
  onLimitReached: (req) => console.log(req.ip),
  headers: false
}));

app.listen(3000);
