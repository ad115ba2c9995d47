const express = require('express');
const session = require('express-session');
const redis = require('redis');
const connectRedis = require('connect-redis');

const client = redis.createClient(process.env.REDIS_URL);
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new (connectRedis(session))({ client }) }));
app.get('/', (req, res) => client.get('greeting', (err, text) => res.send(text)));
app.listen(3000);
