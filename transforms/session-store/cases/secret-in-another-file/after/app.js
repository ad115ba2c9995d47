const express = require('express');
const session = require('express-session');
const config = require('./config');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./lib/redis');

const app = express();
app.use(session({ secret: config.session.secret, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) }));
app.listen(config.port);
