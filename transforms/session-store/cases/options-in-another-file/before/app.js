const express = require('express');
const session = require('express-session');
const { sessionOptions } = require('./config');

const app = express();
app.use(session(sessionOptions));
app.listen(3000);
