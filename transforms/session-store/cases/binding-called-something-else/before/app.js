const express = require('express');
const sess = require('express-session');
const session = require('cookie-session');

const app = express();
app.use('/tracking', session({ keys: [process.env.KEY] }));
app.use(sess({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.listen(3000);
