const express = require('express');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { redisClient } = require('./lib/redis');

const app = express();
app.set('trust proxy', 1);
app.get('/api', rateLimit({ limit: 10, store: new RedisStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.sendCommand(args) }) }), (req, res) => res.send('a'));
app.post('/api', rateLimit({ limit: 10 }), (req, res) => res.send('b'));
app.listen(3000);
