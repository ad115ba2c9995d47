const express = require('express');
const session = require('express-session');
require('dotenv').config({ path: './config/.env' });
const routes = require('./routes');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./lib/redis');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) }));
app.use(routes);
app.listen(3000);
