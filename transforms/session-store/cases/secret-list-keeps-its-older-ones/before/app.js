const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: ['new', process.env.OLD_SECRET], resave: false, saveUninitialized: false }));
app.listen(3000);
