import express from 'express';
import { createClient } from 'redis';
import { RedisCounter } from './lib/redis-counter';
import asyncHandler from 'express-async-handler';
import { RedisValue } from './lib/redis-value';

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const visits = new RedisCounter(redisClient, 'visits');
const open = new RedisValue(redisClient, 'open', true);

const app = express();
app.get('/', asyncHandler(async (req, res) => {
  const currentVisits = await visits.increment();
  res.json({ visits: currentVisits.toString(), open: await open.get() });
}));
app.post('/close', asyncHandler(async (req, res) => {
  await open.set(false);
  res.sendStatus(204);
}));
app.listen(3000);
