const express = require('express');
const { createClient } = require('redis');
const { RedisCache } = require('./lib/redis-cache');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const pages = new RedisCache(redisClient, 'pages', 300);
const small = new RedisCache(redisClient, 'small', 3600);

const app = express();
app.get('/pages/:name', asyncHandler(async (req, res) => {
  let page = await pages.get(req.params.name);
  if (!page) {
    const answer = await fetch(`https://pages.example/${req.params.name}`);
    page = await answer.text();
    await pages.set(req.params.name, page, 30);
  }
  res.send(page);
}));
app.put('/small/:id', asyncHandler(async (req, res) => {
  await small.set(req.params.id, req.body.value);
  res.json({ count: await small.size(), all: [...(await small.values())] });
}));
app.get('/small/:id', asyncHandler(async (req, res) => res.json(await small.get(req.params.id))));
app.listen(3000);
