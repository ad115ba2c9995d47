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

app.post('/2fa', rateLimit({ windowMs: 60000, limit: 10, validate: false, store: new RedisStore({ prefix: 'rl:2fa:', sendCommand: (...args) => redisClient.sendCommand(args) }) }), (req, res) => res.sendStatus(204));
app.delete('/2fa', rateLimit({ windowMs: 60000, limit: 10, validate: false, store: new RedisStore({ prefix: 'rl:2fa-2:', sendCommand: (...args) => redisClient.sendCommand(args) }) }), (req, res) => res.sendStatus(204));
app.put('/2fa', [rateLimit({ windowMs: 60000, limit: 10, validate: false, store: new RedisStore({ prefix: 'rl:2fa-3:', sendCommand: (...args) => redisClient.sendCommand(args) }) }), express.json()], (req, res) => res.sendStatus(204));

app.listen(3000);
