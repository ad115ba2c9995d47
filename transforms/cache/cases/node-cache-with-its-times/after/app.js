const express = require('express');
const { createClient } = require('redis');
const { RedisCache } = require('./lib/redis-cache');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const cache = new RedisCache(redisClient, 'cache', 600);
const codes = new RedisCache(redisClient, 'codes', 0);

const app = express();
app.get('/users/:id', asyncHandler(async (req, res) => {
  const key = `user:${req.params.id}`;
  const found = await cache.get(key);
  if (found !== undefined) {
    return res.json(found);
  }
  const user = await fetch(`https://users.example/${req.params.id}`).then((answer) => answer.json());
  await cache.set(key, user);
  res.json(user);
}));
app.delete('/users/:id', asyncHandler(async (req, res) => {
  await cache.delete(`user:${req.params.id}`);
  res.sendStatus(204);
}));
app.delete('/users', asyncHandler(async (req, res) => {
  await cache.clear();
  res.json({ left: await cache.keys() });
}));
app.post('/codes/:mail', asyncHandler(async (req, res) => {
  await codes.set(req.params.mail, String(Math.random()).slice(2, 8), 5 * 60);
  res.sendStatus(204);
}));
app.post('/codes/:mail/check', asyncHandler(async (req, res) => {
  res.json({ right: (await codes.get(req.params.mail)) === req.body.code });
}));
app.listen(3000);
