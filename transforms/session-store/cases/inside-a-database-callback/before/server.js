const express = require('express');
const session = require('express-session');
const { MongoClient } = require('mongodb');

MongoClient.connect(process.env.MONGO_URL, (err, db) => {
  const app = express();
  app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
  app.listen(3000);
});
