const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

function limitTo(limit) {
  return rateLimit({ windowMs: 60000, limit });
}

app.post('/login', limitTo(5), (req, res) => res.sendStatus(204));
app.post('/reset', limitTo(5), (req, res) => res.sendStatus(204));

app.listen(3000);
