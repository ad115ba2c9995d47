const express = require('express');
const session = require('express-session');
const config = require('./config');
const app = express();
app.use(session({ secret: config.secret, resave: false, saveUninitialized: false }));
app.listen(3000);
