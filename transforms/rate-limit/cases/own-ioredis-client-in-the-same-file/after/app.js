const express = require('express');
const rateLimit = require('express-rate-limit');
const Redis = require('ioredis');
const { RedisStore } = require('rate-limit-redis');

const redis = new Redis(process.env.REDIS_URL);
const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ limit: 10, store: new RedisStore({ prefix: 'rl:api:', sendCommand: (...args) => redis.call(...args) }) }));
app.get('/', async (req, res) => res.send(await redis.get('greeting')));

app.listen(3000);
