const session = require('express-session');
const unless = require('./unless');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./redis');

exports.middleware = unless(['/health'], session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) }));
