const express = require('express');
const session = require('express-session');
const { cacheClient } = require('./db/redis');
const { RedisStore } = require('connect-redis');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new RedisStore({ client: cacheClient }) }));
app.get('/', async (req, res) => res.send(await cacheClient.get('greeting')));
app.listen(3000);
