const express = require('express');
const { createClient } = require('redis');
const { RedisCache } = require('./lib/redis-cache');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const mcache = new RedisCache(redisClient, 'mcache', 0);

const app = express();
app.get('/answer', asyncHandler(async (req, res) => {
  const key = '__express__' + req.originalUrl;
  const cachedBody = await mcache.get(key);
  if (cachedBody) {
    res.send(cachedBody);
    return;
  }
  const answer = await fetch('https://answers.example');
  const body = await answer.text();
  await mcache.set(key, body, 10);
  res.send(body);
}));
app.delete('/answer', asyncHandler(async (req, res) => {
  await mcache.clear();
  res.sendStatus(204);
}));
app.listen(3000);
