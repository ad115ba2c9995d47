const express = require('express');
const session = require('express-session');
const RedisStore = require('connect-redis')(session);

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new RedisStore({ host: 'redis', port: 6379 }) }));
app.listen(3000);
