const express = require('express');
const sess = require('express-session');
const session = require('cookie-session');
const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.use('/tracking', session({ keys: [process.env.KEY] }));
app.use(sess({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) }));
app.listen(3000);
