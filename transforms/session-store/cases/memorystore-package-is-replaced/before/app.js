const express = require('express');
const session = require('express-session');
const MemoryStore = require('memorystore')(session); // prunes itself

const app = express();
app.use(session({
  store: new MemoryStore({
    checkPeriod: 86400000, // prune expired entries every 24h
  }),
  secret: process.env.SECRET,
  resave: false,
  saveUninitialized: false,
}));
app.listen(3000);
