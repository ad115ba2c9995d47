const express = require('express');
const cookieParser = require('cookie-parser');
const session = require('express-session');

const app = express();
app.use(cookieParser('s3cret'));
app.use(session({ secret: 's3cret', resave: false, saveUninitialized: false }));
app.listen(3000);
