import express = require('express');
import session = require('express-session');
import { RedisStore } from 'connect-redis';
import { createClient } from 'redis';

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.use(session({ secret: process.env.SECRET as string, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) }));
export = app;
