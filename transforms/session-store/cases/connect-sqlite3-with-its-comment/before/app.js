const express = require('express');
const session = require('express-session');

// sessions survive a restart in this file
const SQLiteStore = require('connect-sqlite3')(session);

const app = express();
app.use(session({
  secret: process.env.SECRET,
  resave: false,
  saveUninitialized: false,
  store: new SQLiteStore({ db: 'sessions.db' })
}));
app.listen(3000);
