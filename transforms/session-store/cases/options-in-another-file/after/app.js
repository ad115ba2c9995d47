const express = require('express');
const session = require('express-session');
const { sessionOptions } = require('./config');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./lib/redis');

const app = express();
app.use(session({ ...sessionOptions, store: new RedisStore({ client: redisClient }) }));
app.listen(3000);
