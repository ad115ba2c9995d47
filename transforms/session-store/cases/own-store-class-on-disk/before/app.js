const express = require('express');
const session = require('express-session');
const JsonStore = require('./json-store');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new JsonStore('./sessions') }));
app.listen(3000);
