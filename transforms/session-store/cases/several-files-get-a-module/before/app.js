const express = require('express');
const session = require('express-session');
const routes = require('./routes');

const app = express();
app.use(session({
  secret: process.env.SECRET,
  resave: false,
  saveUninitialized: false
}));
app.use(routes);
module.exports = app;
