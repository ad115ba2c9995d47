const { v4: uuid } = require('uuid');
const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: uuid(), resave: false, saveUninitialized: false }));
app.listen(3000);
