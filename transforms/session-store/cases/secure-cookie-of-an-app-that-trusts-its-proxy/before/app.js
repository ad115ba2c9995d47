const express = require('express');
const session = require('express-session');

const app = express();
app.set('trust proxy', 1);
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, cookie: { secure: true, maxAge: 60000 } }));
app.listen(3000);
