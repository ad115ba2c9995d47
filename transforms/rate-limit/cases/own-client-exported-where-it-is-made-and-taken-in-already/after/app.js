import express from 'express';
import rateLimit from 'express-rate-limit';
import cache from './cache.js';
import { RedisStore } from 'rate-limit-redis';

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ limit: 10, store: new RedisStore({ prefix: 'rl:api:', sendCommand: (...args) => cache.sendCommand(args) }) }));
app.get('/', async (req, res) => res.send(await cache.get('greeting')));
app.listen(3000);
