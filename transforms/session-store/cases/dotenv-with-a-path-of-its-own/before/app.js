const express = require('express');
const session = require('express-session');
require('dotenv').config({ path: './config/.env' });
const routes = require('./routes');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.use(routes);
app.listen(3000);
