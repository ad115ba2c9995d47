const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({
  secret: process.env.SECRET,
  // both mandatory in Express 4
  saveUninitialized: true,
  resave: true // even when nothing changed
  /*
  key: 'sessionId',
  */

  /*
  cookie: { httpOnly: true }
  */
}));
app.listen(3000);
