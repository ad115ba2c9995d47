import express from 'express';
import rateLimit from 'express-rate-limit';
import { RedisStore } from 'rate-limit-redis';
import { createClient } from 'redis';

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.set('trust proxy', 1);
app.post('/login', rateLimit({ windowMs: 60 * 1000, limit: 5, store: new RedisStore({ prefix: 'rl:login:', sendCommand: (...args) => redisClient.sendCommand(args) }) }), (req, res) => res.json({ ok: true }));
app.listen(3000);
