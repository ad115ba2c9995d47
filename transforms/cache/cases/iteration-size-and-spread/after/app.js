const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const posts = new RedisMap(redisClient, 'posts');
const app = express();
app.put('/:id', asyncHandler(async (req, res) => {
  await posts.set(req.params.id, { text: req.body.text });
  res.sendStatus(204);
}));
app.get('/', asyncHandler(async (req, res) => {
  const all = [];
  for (const [id, post] of await posts.entries()) all.push({ id, ...post });
  res.json({ count: await posts.size(), ids: [...(await posts.keys())], values: Array.from(await posts.values()), all });
}));
app.delete('/', asyncHandler(async (req, res) => {
  await posts.clear();
  res.sendStatus(204);
}));
app.listen(3000);
