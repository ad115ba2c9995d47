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

const createLimiter = (windowMs, max, message = 'Too many requests') => rateLimit({ windowMs, max, message, store: new RedisStore({ prefix: `rl:all:${windowMs}:${max}:`, sendCommand: (...args) => redisClient.sendCommand(args) }) });

app.post('/login', createLimiter(15 * 60 * 1000, 5), (req, res) => res.sendStatus(204));
app.post('/reset', createLimiter(60 * 60 * 1000, 5), (req, res) => res.sendStatus(204));
app.post('/register', createLimiter(60 * 60 * 1000, 10), (req, res) => res.sendStatus(204));

app.listen(3000);
