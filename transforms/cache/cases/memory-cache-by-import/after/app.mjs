import express from 'express';
import { createClient } from 'redis';
import { RedisCache } from './lib/redis-cache.mjs';
import asyncHandler from 'express-async-handler';

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const cache = new RedisCache(redisClient, 'cache', 3600);

const app = express();
app.get('/:id', asyncHandler(async (req, res) => {
  const known = await cache.get(req.params.id);
  if (known) return res.json(known);
  const answer = await fetch(`https://answers.example/${req.params.id}`);
  const body = await answer.json();
  await cache.set(req.params.id, body);
  res.json(body);
}));
app.listen(3000);
