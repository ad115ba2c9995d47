import express from 'express';
import { rateLimit, type Options } from 'express-rate-limit';
import { RedisStore } from 'rate-limit-redis';
import { createClient } from 'redis';

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
app.set('trust proxy', 1);
const narrow: { windowMs: number; limit: number } = { windowMs: 60000, limit: 10 };
const open: Partial<Options> = { windowMs: 60000, limit: 10, store: new RedisStore({ prefix: 'rl:b:', sendCommand: (...args) => redisClient.sendCommand(args) }) };
app.use('/a', rateLimit({ ...narrow, store: new RedisStore({ prefix: 'rl:a:', sendCommand: (...args) => redisClient.sendCommand(args) }) }));
app.use('/b', rateLimit(open));
app.listen(3000);
