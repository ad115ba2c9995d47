const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const options = {
  secret: process.env.SECRET,
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient })
};

const app = express();
app.use(session(options));
app.listen(3000);
