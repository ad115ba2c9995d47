const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./lib/redis');

module.exports = session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) });
