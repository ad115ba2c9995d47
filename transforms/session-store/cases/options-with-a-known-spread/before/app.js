const express = require('express');
const session = require('express-session');

const defaults = { resave: false, saveUninitialized: false };
const app = express();
app.use(session({ ...defaults, secret: process.env.SECRET }));
app.listen(3000);
