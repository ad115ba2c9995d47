import express from 'express';
import rateLimit from 'express-rate-limit';
import { RedisStore } from 'rate-limit-redis';
import type { RedisReply } from 'rate-limit-redis';
import { redis } from './redis';

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ limit: 10, store: new RedisStore({ prefix: 'rl:api:', sendCommand: (command: string, ...args: string[]) => redis.call(command, ...args) as Promise<RedisReply> }) }));
app.listen(3000);
