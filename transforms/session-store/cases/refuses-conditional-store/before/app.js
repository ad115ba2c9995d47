const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const client = require('./client');

const options = { secret: process.env.SECRET, resave: false, saveUninitialized: false };
if (process.env.REDIS_URL) options.store = new RedisStore({ client });

const app = express();
app.use(session(options));
app.listen(3000);
