const express = require('express');

const app = express();
app.use(require('express-session')({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.listen(3000);
