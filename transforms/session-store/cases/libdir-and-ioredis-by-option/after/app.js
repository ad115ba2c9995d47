const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./infra/redis');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) }));
app.listen(3000);
