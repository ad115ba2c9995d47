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

const globalLimiter = rateLimit({ windowMs: 60000, limit: 100, store: new RedisStore({ prefix: 'rl:global:', sendCommand: (...args) => redisClient.sendCommand(args) }) });
const strictLimiter = rateLimit({ windowMs: 60000, limit: 10, store: new RedisStore({ prefix: 'rl:strict:', sendCommand: (...args) => redisClient.sendCommand(args) }) });
const loginRateLimit = rateLimit({ windowMs: 60000, limit: 5, store: new RedisStore({ prefix: 'rl:login:', sendCommand: (...args) => redisClient.sendCommand(args) }) });
const login = { rateLimiter: rateLimit({ windowMs: 60000, limit: 5, store: new RedisStore({ prefix: 'rl:all:', sendCommand: (...args) => redisClient.sendCommand(args) }) }) };

app.use(globalLimiter);
app.post('/signup', strictLimiter, (req, res) => res.sendStatus(204));
app.post('/login', loginRateLimit, login.rateLimiter, (req, res) => res.sendStatus(204));

app.listen(3000);
