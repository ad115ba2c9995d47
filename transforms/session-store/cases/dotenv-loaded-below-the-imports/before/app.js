const dotenv = require('dotenv');
const express = require('express');
const session = require('express-session');

dotenv.config();

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.listen(3000);
