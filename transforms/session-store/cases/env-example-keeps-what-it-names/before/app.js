const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: 'x1', resave: false, saveUninitialized: false }));
app.listen(3000);
