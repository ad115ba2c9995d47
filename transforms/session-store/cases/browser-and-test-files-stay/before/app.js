const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
module.exports = app;
