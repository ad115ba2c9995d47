const crypto = require('crypto');
const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({
  secret: crypto.randomBytes(32).toString('hex'),
  resave: false,
  saveUninitialized: false,
}));
app.get('/token', (req, res) => res.send(crypto.randomUUID()));
app.listen(3000);
