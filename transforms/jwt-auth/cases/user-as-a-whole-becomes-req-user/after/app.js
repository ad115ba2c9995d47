const express = require('express');
const routes = require('./routes/auth');
const { requireLogin } = require('./middleware/auth');
const { readToken } = require('./lib/tokens');

const app = express();
app.use(express.json());
app.use(readToken);
app.use('/auth', routes);
app.get('/orders', requireLogin, (req, res) => {
  res.json({ orders: [], for: req.user.name });
});

module.exports = app;
