const express = require('express');
const session = require('express-session');

module.exports = function createApp(store) {
  const app = express();
  app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store }));
  return app;
};
