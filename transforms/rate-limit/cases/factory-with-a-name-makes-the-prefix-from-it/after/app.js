const express = require('express');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.set('trust proxy', 1);

function limitFor(name, limit) {
  return rateLimit({
    windowMs: 60000,
    limit,
    message: `Too many ${name} requests`,
    store: new RedisStore({ prefix: `rl:for:${name}:`, sendCommand: (...args) => redisClient.sendCommand(args) }),
  });
}

app.post('/login', limitFor('login', 5), (req, res) => res.sendStatus(204));
app.post('/reset', limitFor('reset', 5), (req, res) => res.sendStatus(204));

app.listen(3000);
