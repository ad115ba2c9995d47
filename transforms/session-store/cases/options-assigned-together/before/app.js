const express = require('express');
const session = require('express-session');

const base = { secret: process.env.SECRET };
const app = express();
app.use(session(Object.assign(base, {
  resave: false,
  saveUninitialized: false,
})));
app.listen(3000);
