const express = require('express');
const session = require('express-session');
const routes = require('./routes/auth');
const { requireLogin } = require('./middleware/auth');

const app = express();
app.use(express.json());
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use('/auth', routes);
app.get('/orders', requireLogin, (req, res) => {
  res.json({ orders: [], for: req.session.user.name });
});

module.exports = app;
