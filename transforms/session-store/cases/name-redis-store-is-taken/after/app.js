const express = require('express');
const session = require('express-session');
const { RedisStore } = require('rate-limit-redis');
const redisClient = require('./telemetry');
const { RedisStore: RedisSessionStore } = require('connect-redis');
const { redisClient: sharedRedisClient } = require('./lib/redis');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new RedisSessionStore({ client: sharedRedisClient }) }));
app.locals.stores = [RedisStore, redisClient];
app.listen(3000);
