const express = require('express');
const session = require('express-session');
const PgStore = require('connect-pg-simple')(session);

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new PgStore({ conString: process.env.DATABASE_URL }) }));
app.listen(3000);
