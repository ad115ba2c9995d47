const express = require('express');
const session = require('express-session');
const { RedisStore } = require('rate-limit-redis');
const redisClient = require('./telemetry');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.locals.stores = [RedisStore, redisClient];
app.listen(3000);
