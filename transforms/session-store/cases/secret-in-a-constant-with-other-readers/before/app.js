const express = require('express');
const cookieParser = require('cookie-parser');
const session = require('express-session');

const SECRET = 'not so secret';
const app = express();
app.use(cookieParser(SECRET));
app.use(session({ secret: SECRET, resave: false, saveUninitialized: false }));
app.listen(3000);
