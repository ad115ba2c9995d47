const express = require('express');
const session = require('express-session');
const { createClient } = require('redis');
const { RedisStore } = require('connect-redis');

const client = createClient({ url: process.env.REDIS_URL });
client.on('error', console.error);
client.connect();

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store: new RedisStore({ client }) }));
app.get('/', async (req, res) => res.send(await client.get('greeting')));
app.listen(3000);
