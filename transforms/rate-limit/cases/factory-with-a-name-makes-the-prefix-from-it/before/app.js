const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

function limitFor(name, limit) {
  return rateLimit({
    windowMs: 60000,
    limit,
    message: `Too many ${name} requests`,
  });
}

app.post('/login', limitFor('login', 5), (req, res) => res.sendStatus(204));
app.post('/reset', limitFor('reset', 5), (req, res) => res.sendStatus(204));

app.listen(3000);
