const express = require('express');
const session = require('express-session');

function sessionOptions(name) {
  return { name, secret: process.env.SECRET, resave: false, saveUninitialized: false };
}

const app = express();
app.use(session(sessionOptions('sid')));
app.listen(3000);
