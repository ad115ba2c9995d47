const express = require('express');
const session = require('express-session');
const FileStore = require('session-file-store')(session);

const app = express();
app.use(session({
  store: new FileStore({ path: './sessions', ttl: 7200 }),
  secret: process.env.SECRET,
  resave: false,
  saveUninitialized: false
}));
app.listen(3000);
