import express = require('express');
import session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SECRET as string, resave: false, saveUninitialized: false }));
export = app;
