const express = require('express');
const { rateLimit: expressRateLimit, ipKeyGenerator } = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.set('trust proxy', 1);
const uploadLimit = expressRateLimit({ windowMs: 1000, limit: 3, keyGenerator: (req) => ipKeyGenerator(req.ip), store: new RedisStore({ prefix: 'rl:upload:', sendCommand: (...args) => redisClient.sendCommand(args) }) });
app.post('/upload', uploadLimit, (req, res) => res.sendStatus(204));

app.listen(3000);
