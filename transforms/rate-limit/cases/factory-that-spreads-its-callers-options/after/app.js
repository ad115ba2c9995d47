const express = require('express');
const { createLimiter } = require('./limits');
const { RedisStore } = require('rate-limit-redis');
const { redisClient } = require('./lib/redis');

const app = express();
app.set('trust proxy', 1);
const loginLimiter = createLimiter({ limit: 5, store: new RedisStore({ prefix: 'rl:login:', sendCommand: (...args) => redisClient.sendCommand(args) }) });
app.post('/login', loginLimiter, (req, res) => res.sendStatus(204));
app.use('/api', createLimiter({ store: new RedisStore({ prefix: 'rl:api:', sendCommand: (...args) => redisClient.sendCommand(args) }) }));
app.listen(3000);
