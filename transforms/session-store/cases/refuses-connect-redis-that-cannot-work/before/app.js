const express = require('express');
const session = require('express-session');
const Redis = require('ioredis');

const redis = new Redis(process.env.REDIS_URL);
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.get('/', async (req, res) => res.send(await redis.get('greeting')));
app.listen(3000);
